import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CardType } from '../../common/card-type.js';
import type { FailureCode } from '../../transactions/failure-code.js';
import type {
  CardTypeObstacle,
  ChoosePageModel,
  CustomerField,
  PageLocale,
  RefusalCode,
  WaitingPageModel,
} from './page-models.js';

/** What went wrong and the next best thing to do. */
interface Explanation {
  readonly heading: string;
  readonly text: string;
  readonly advice: string;
}

interface FieldTexts {
  readonly label: string;
  /** May be empty. */
  readonly hint: string;
  readonly required: string;
  readonly invalid: string;
  readonly too_long: string;
}

/** All texts of the customer's pages in one language. The JSON files in `locales/` have this form, one a language. */
export interface Catalog {
  readonly common: Record<CommonText, string>;
  readonly cardTypes: Record<CardType, { readonly name: string; readonly note: string }>;
  /** `…_limit` takes `{limit}`, an amount. */
  readonly obstacles: Record<CardTypeObstacle | 'amount_too_low_limit' | 'amount_too_high_limit', string>;
  /** `title` takes `{amount}`. */
  readonly choose: Record<ChooseText, string>;
  readonly notices: Record<NonNullable<ChoosePageModel['notice']>, string>;
  readonly details: Record<'heading' | 'note' | 'optional', string> & Record<CustomerField, FieldTexts>;
  readonly wechat: Record<'buttonNote' | 'heading' | 'why' | 'browser' | 'scan' | 'qr', string>;
  readonly waiting: Record<WaitingText, string> & {
    readonly states: Record<WaitingPageModel['state'], Explanation>;
    readonly cancelRefused: { readonly heading: string; readonly text: string };
  };
  readonly refusals: Record<RefusalCode, Explanation>;
  readonly refusal: Record<'next' | 'fields' | 'help' | 'requestId', string>;
  readonly failures: Record<FailureCode, { readonly reason: string; readonly advice: string }>;
}

type CommonText =
  | 'language'
  | 'previewRibbon'
  | 'testRibbon'
  | 'payTo'
  | 'amount'
  | 'reference'
  | 'method'
  | 'cancel'
  | 'cancelling'
  | 'problemPrefix';
type ChooseText =
  'title' | 'methods' | 'nothingToChoose' | 'next' | 'starting' | 'cancelNote' | 'lastFailure' | 'problems';
type WaitingText = 'continue' | 'follows' | 'closeNote' | 'check' | 'orderId' | 'orderNote';

const CATALOGS: Record<PageLocale, Catalog> = {
  en: readCatalog('en'),
  'zh-Hans': readCatalog('zh-Hans'),
  'zh-Hant': readCatalog('zh-Hant'),
};

export function catalogOf(locale: PageLocale): Catalog {
  return CATALOGS[locale];
}

/**
 * One plain sentence for the customer that says why a payment did not succeed. No markup, and nothing of it comes from
 * outside; fit for a parameter of the return to the host platform.
 */
export function failureText(code: FailureCode, locale: PageLocale): string {
  return CATALOGS[locale].failures[code].reason;
}

function readCatalog(locale: PageLocale): Catalog {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'locales', `${locale}.json`), 'utf8')) as Catalog;
}
