import type { CardType } from '../../../common/card-type.js';
import type { FailureCode } from '../../../transactions/failure-code.js';
import { catalogOf, type Catalog } from '../catalog.js';
import type { CardTypeChoice, ChoosePageModel } from '../page-models.js';
import { fieldView, type FieldView } from './field-view.js';
import { bareFrame, languageLinks, type FrameView } from './frame-view.js';
import { amountText, summaryView, type SummaryView } from './summary-view.js';

interface ChoiceView {
  readonly cardType: CardType;
  /** Part of element ids: no blank. */
  readonly id: string;
  readonly name: string;
  /** What it takes to pay this way; part of the button. */
  readonly note: string;
  /** Why it can't be chosen, or what stands in its way; tied to the button. */
  readonly caveat: string;
  readonly disabled: boolean;
}

interface FailureView {
  readonly reason: string;
  readonly advice: string;
  readonly tone: 'info' | 'bad';
}

export interface ChooseView extends FrameView {
  readonly path: string;
  readonly summary: SummaryView;
  readonly choices: readonly ChoiceView[];
  /** At least one card type can be chosen. */
  readonly canPay: boolean;
  readonly fields: readonly FieldView[];
  readonly faultyFields: readonly FieldView[];
  /** Text of the notice, or nothing. */
  readonly notice: string;
  readonly failure: FailureView | null;
  readonly inWechat: boolean;
  /** Trusted markup; nothing where Alipay can't be chosen anyway. */
  readonly qrSvg: string;
}

/** Somebody decided so; nothing went wrong. Said without alarm. */
const CALM_FAILURES: readonly FailureCode[] = ['abandoned', 'cancelled_by_customer', 'cancelled_by_staff'];

export function chooseView(model: ChoosePageModel): ChooseView {
  const text = catalogOf(model.locale);
  const summary = summaryView(model.summary, model.locale);
  const fields = model.customerFields.map((field) => fieldView(field, text));
  const faultyFields = fields.filter((field) => field.problem !== '');
  const title = `${text.choose.title.replace('{amount}', () => summary.amount)} – ${summary.merchantName}`;
  return {
    ...bareFrame(model.locale, faultyFields.length > 0 ? `${text.common.problemPrefix}: ${title}` : title),
    testMode: model.testMode,
    ...(model.isPreview === true && { isPreview: true, scriptUrl: '' }),
    languages: languageLinks(model.path, model.locale),
    path: model.path,
    summary,
    choices: model.choices.map((choice) => choiceView(choice, model, text)),
    canPay: model.choices.some(({ obstacle }) => obstacle === undefined),
    fields,
    faultyFields,
    notice: noticeText(model, faultyFields, text),
    failure: model.lastFailure ? failureView(model.lastFailure, text) : null,
    inWechat: model.inWechat,
    qrSvg: model.inWechat && offersAlipay(model) ? (model.qrSvg ?? '') : '',
  };
}

function offersAlipay(model: ChoosePageModel): boolean {
  return model.choices.some(({ cardType, obstacle }) => cardType === 'Alipay' && obstacle === undefined);
}

function choiceView(choice: CardTypeChoice, model: ChoosePageModel, text: Catalog): ChoiceView {
  const { cardType, obstacle } = choice;
  const blocked = obstacle === undefined && model.inWechat && cardType === 'Alipay';
  const { name, note } = text.cardTypes[cardType];
  return {
    cardType,
    id: cardType.toLowerCase().replaceAll(' ', '-'),
    name,
    note: obstacle === undefined ? note : '',
    caveat: blocked ? text.wechat.buttonNote : obstacleText(choice, model, text),
    disabled: obstacle !== undefined,
  };
}

function obstacleText(choice: CardTypeChoice, model: ChoosePageModel, text: Catalog): string {
  const { obstacle, limitMinor } = choice;
  if (obstacle === undefined) return '';
  if (obstacle === 'currency_not_supported' || obstacle === 'not_offered' || limitMinor === undefined) {
    return text.obstacles[obstacle];
  }
  const limit = amountText(limitMinor, model.summary.currency, model.locale);
  return text.obstacles[`${obstacle}_limit`].replace('{limit}', () => limit);
}

/** The summary of faulty fields says the same as `check_your_details`, and more. */
function noticeText(model: ChoosePageModel, faultyFields: readonly FieldView[], text: Catalog): string {
  const { notice } = model;
  if (notice === undefined || (notice === 'check_your_details' && faultyFields.length > 0)) return '';
  return text.notices[notice];
}

function failureView(code: FailureCode, text: Catalog): FailureView {
  return { ...text.failures[code], tone: CALM_FAILURES.includes(code) ? 'info' : 'bad' };
}
