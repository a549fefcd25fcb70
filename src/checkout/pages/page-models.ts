import type { CardType } from '../../common/card-type.js';
import type { FailureCode } from '../../transactions/failure-code.js';

/** Languages of the customer's pages. */
export const PAGE_LOCALES = ['en', 'zh-Hans', 'zh-Hant'] as const;
export type PageLocale = (typeof PAGE_LOCALES)[number];

/** What every page of one checkout shows: whom the customer pays, what for and how much. */
export interface PaymentSummary {
  readonly merchantName: string;
  readonly reference: string;
  /** Integer minor units of `currency`. */
  readonly amountMinor: number;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** Why a card type can't be chosen; shown beside its disabled button. */
export type CardTypeObstacle = 'amount_too_low' | 'amount_too_high' | 'currency_not_supported' | 'not_offered';

export interface CardTypeChoice {
  readonly cardType: CardType;
  /** Absent: the card type can be chosen. */
  readonly obstacle?: CardTypeObstacle;
  /** The limit that was missed, in minor units, for `amount_too_low` and `amount_too_high`. */
  readonly limitMinor?: number;
}

/** A field of the customer's own data, asked for only where the merchant's account needs a client record. */
export type CustomerField = 'customerName' | 'customerEmail' | 'customerMobile';

export interface CustomerFieldState {
  readonly name: CustomerField;
  readonly required: boolean;
  readonly value: string;
  readonly problem?: 'required' | 'invalid' | 'too_long';
}

interface CheckoutPage {
  readonly locale: PageLocale;
  readonly summary: PaymentSummary;
  /** Absolute path of the page itself, `/checkout/{token}`: base of its forms and of the language switch. */
  readonly path: string;
  /** `true` marks a merchant account of the test environment. */
  readonly testMode: boolean;
  /**
   * The customer is inside WeChat's own browser, where Alipay's pages are blocked: the page says so and shows
   * `qrSvg`, the address of this very page as a QR code for another device.
   */
  readonly inWechat: boolean;
  /** SVG markup made by us, trusted. Present where `inWechat`. */
  readonly qrSvg?: string;
  /** For the staff: nothing on the page does anything, and it says so. */
  readonly isPreview?: boolean;
}

/** The transaction is open: choose a card type or leave. */
export interface ChoosePageModel extends CheckoutPage {
  readonly choices: readonly CardTypeChoice[];
  readonly customerFields: readonly CustomerFieldState[];
  /** What became of the attempt before, if there was one. */
  readonly lastFailure?: FailureCode;
  /** Something about the customer's last click, e.g. a card type that is not offered. */
  readonly notice?: 'choose_a_card_type' | 'check_your_details' | 'money_may_be_under_way';
}

/**
 * The outcome is not known yet. `redirected`: the payment page is open somewhere, `continueUrl` leads back to it;
 * `emailed`: the customer got an e-mail with a link; `confirming`: the provider is being asked; `unknown`: the provider
 * did not answer, money may be under way, do not pay again.
 */
export interface WaitingPageModel extends CheckoutPage {
  readonly state: 'confirming' | 'redirected' | 'emailed' | 'unknown';
  readonly cardType: CardType;
  readonly continueUrl?: string;
  /** Identifier to quote to the merchant. */
  readonly orderId: string;
  /** Seconds until the page looks again by itself (meta refresh, no script needed). */
  readonly refreshSeconds: number;
  /** The customer asked to cancel, but money may be under way. */
  readonly cancelRefused: boolean;
}

/** A request that was refused, in words for a person. Never holds anything that came with the request. */
export type RefusalCode =
  | 'malformed'
  | 'signature'
  | 'redirect_host'
  | 'unknown_link'
  | 'not_accepting'
  | 'conflict'
  | 'unknown_checkout'
  | 'callback_refused'
  | 'rate_limited'
  | 'unavailable'
  | 'internal';

export interface RefusalPageModel {
  readonly locale: PageLocale;
  readonly code: RefusalCode;
  /** The names (ours, never the sender's) of the parameters at fault, for `malformed`. */
  readonly fields?: readonly string[];
  /** Identifier of this request in the logs, to quote to support. */
  readonly requestId: string;
}
