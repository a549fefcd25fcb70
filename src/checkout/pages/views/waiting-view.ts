import { catalogOf } from '../catalog.js';
import type { WaitingPageModel } from '../page-models.js';
import { bareFrame, languageLinks, type FrameView } from './frame-view.js';
import { summaryView, type SummaryView } from './summary-view.js';

export interface WaitingView extends FrameView {
  readonly path: string;
  readonly summary: SummaryView;
  readonly state: WaitingPageModel['state'];
  readonly heading: string;
  readonly explanation: string;
  readonly advice: string;
  readonly cardTypeName: string;
  readonly orderId: string;
  readonly cancelRefused: boolean;
  /** Where the payment page is open, or nothing. */
  readonly continueUrl: string;
  /** The way on leads to a page that does not open inside this app. */
  readonly continueIsBlocked: boolean;
  /** The payment can still be given up by the customer, who may be asked to wait for the result. */
  readonly mayCancel: boolean;
  /** Trusted markup: only where the way on leads to Alipay, which does not open here. */
  readonly qrSvg: string;
}

export function waitingView(model: WaitingPageModel): WaitingView {
  const text = catalogOf(model.locale);
  const { heading, text: explanation, advice } = text.waiting.states[model.state];
  const summary = summaryView(model.summary, model.locale);
  const continues = model.state === 'redirected';
  return {
    ...bareFrame(model.locale, `${heading} – ${summary.merchantName}`),
    testMode: model.testMode,
    languages: languageLinks(model.path, model.locale),
    refreshSeconds: model.refreshSeconds,
    path: model.path,
    summary,
    state: model.state,
    heading,
    explanation,
    advice,
    cardTypeName: text.cardTypes[model.cardType].name,
    orderId: model.orderId,
    cancelRefused: model.cancelRefused,
    continueUrl: continues ? webAddress(model.continueUrl) : '',
    continueIsBlocked: model.inWechat && model.cardType === 'Alipay',
    mayCancel: continues && !model.cancelRefused,
    qrSvg: continues && model.inWechat && model.cardType === 'Alipay' ? (model.qrSvg ?? '') : '',
  };
}

/** The address was checked before it was stored; a link that could run a script must not depend on that alone. */
function webAddress(url: string | undefined): string {
  const protocol = url === undefined ? undefined : URL.parse(url)?.protocol;
  return url !== undefined && (protocol === 'https:' || protocol === 'http:') ? url : '';
}
