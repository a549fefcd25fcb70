import type { PaymentOrder, StartResult } from '../checkout/ports/payment-provider.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { readAmountRange } from './amount-range.js';
import type { CallResult } from './call-result.js';
import { paymentFailure } from './payment-failures.js';
import { findPaymentPage } from './payment-page-url.js';
import { readTaken } from './payment-shapes.js';

type Answer = Extract<CallResult, { kind: 'answer' }>;

/** What a payment call's answer means (protocols.md, section 2). What cannot be understood may have started a payment. */
export function readPaymentAnswer(answer: Answer, account: MerchantAccount, order: PaymentOrder): StartResult {
  const httpStatus = answer.status;
  const taken = readTaken(answer.status, answer.body);
  switch (taken.kind) {
    case 'emailed':
      return { kind: 'emailed', httpStatus };
    case 'page':
      return readPage(taken, account, order);
    case 'failure':
      return withRange(paymentFailure(taken.status, taken.head), taken.head?.text ?? '', order);
    case 'unreadable':
      return unknown('MYGW answered 200 with a body that could not be read');
  }
}

function withRange(result: StartResult, text: string, order: PaymentOrder): StartResult {
  if (result.kind !== 'refused' || result.code !== 'amount_out_of_range') return result;
  const range = readAmountRange(text, order);
  return range ? { ...result, range } : result;
}

function readPage(
  { html, mayBeAdvice }: { readonly html: string; readonly mayBeAdvice: boolean },
  account: MerchantAccount,
  order: PaymentOrder,
): StartResult {
  const page = findPaymentPage(html, account, order);
  switch (page.kind) {
    case 'url':
      return { kind: 'redirect', url: page.url, httpStatus: 200 };
    case 'refused':
      return unknown(`The answer of MYGW was not followed: ${page.why}`);
    case 'none':
      if (mayBeAdvice && account.settings.emailPay && isEmailAdvice(html)) return { kind: 'emailed', httpStatus: 200 };
      return unknown('MYGW answered 200 with a page that has no redirect to a payment page');
  }
}

/** The page of *Email Pay*: nothing but the advice, in English and Chinese, to click the link in the e-mail. */
function isEmailAdvice(html: string): boolean {
  return /e-?mail|邮件|郵件/i.test(html) && !/<(?:form|script|iframe|frame|object|embed)\b/i.test(html);
}

/** The order may have been taken, so the customer must not pay again before the query has said what became of it. */
function unknown(operatorMessage: string): StartResult {
  return { kind: 'unknown', operatorMessage, httpStatus: 200 };
}
