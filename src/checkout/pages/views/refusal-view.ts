import { catalogOf } from '../catalog.js';
import type { RefusalPageModel } from '../page-models.js';
import { bareFrame, type FrameView } from './frame-view.js';

export interface RefusalView extends FrameView {
  readonly heading: string;
  readonly explanation: string;
  readonly advice: string;
  /** Our own names of the parameters at fault. */
  readonly faultyFields: readonly string[];
  readonly requestId: string;
}

export function refusalView(model: RefusalPageModel): RefusalView {
  const { heading, text, advice } = catalogOf(model.locale).refusals[model.code];
  return {
    ...bareFrame(model.locale, heading),
    heading,
    explanation: text,
    advice,
    faultyFields: model.code === 'malformed' ? (model.fields ?? []) : [],
    requestId: model.requestId,
  };
}
