import { CARD_TYPES } from '../../../src/common/card-type.js';
import type { ChoosePageModel, RefusalPageModel, WaitingPageModel } from '../../../src/checkout/pages/page-models.js';
import { PageRenderer } from '../../../src/checkout/pages/page-renderer.js';
import { qrSvg } from '../../../src/checkout/pages/qr.js';

const RENDERER = new PageRenderer();
const QR = qrSvg('https://pay.workspace-with-a-long-name.example/checkout/Zk3v9Qm1x7Tt2bHn5cWw8yRr4dA');

const CHECKOUT = {
  locale: 'en',
  summary: { merchantName: 'Harbour Coworking', reference: 'INV-001', amountMinor: 123450, currency: 'AUD' },
  path: '/checkout/token',
  testMode: false,
  inWechat: false,
} as const;

export function choosePage(changes: Partial<ChoosePageModel> = {}): string {
  const choices = CARD_TYPES.map((cardType) => ({ cardType }));
  return RENDERER.choose({ ...CHECKOUT, choices, customerFields: [], ...changes });
}

export function waitingPage(changes: Partial<WaitingPageModel> = {}): string {
  return RENDERER.waiting({
    ...CHECKOUT,
    state: 'confirming',
    cardType: 'Alipay',
    orderId: '7f3k9m2p4r5s6t8v0w1x',
    refreshSeconds: 5,
    cancelRefused: false,
    ...changes,
  });
}

export function refusalPage(changes: Partial<RefusalPageModel> = {}): string {
  return RENDERER.refusal({ locale: 'en', code: 'malformed', requestId: 'request-1', ...changes });
}

/** The customer is inside WeChat, with everything on the page that can be there: the largest page. */
export const IN_WECHAT = { inWechat: true, testMode: true, qrSvg: QR } as const;

export const CUSTOMER_FIELDS: ChoosePageModel['customerFields'] = [
  { name: 'customerName', required: true, value: '', problem: 'required' },
  { name: 'customerEmail', required: true, value: 'me@', problem: 'invalid' },
  { name: 'customerMobile', required: false, value: '' },
];

/** One of each kind, by name. */
export function everyPage(changes: Partial<Pick<ChoosePageModel, 'locale' | 'summary'>> = {}): [string, string][] {
  const limit = { obstacle: 'amount_too_high', limitMinor: 5000 } as const;
  const continueUrl = 'https://pay.example/page?a=1&b=2';
  const { locale = 'en' } = changes;
  return [
    ['choose', choosePage(changes)],
    ['choose, failed before', choosePage({ ...changes, lastFailure: 'declined', notice: 'choose_a_card_type' })],
    ['choose, limited', choosePage({ ...changes, choices: [{ cardType: 'Alipay', ...limit }] })],
    ['choose, with details', choosePage({ ...changes, customerFields: CUSTOMER_FIELDS })],
    ['choose, in WeChat', choosePage({ ...changes, ...IN_WECHAT, customerFields: CUSTOMER_FIELDS })],
    ['waiting, confirming', waitingPage(changes)],
    ['waiting, redirected', waitingPage({ ...changes, ...IN_WECHAT, state: 'redirected', continueUrl })],
    ['waiting, emailed', waitingPage({ ...changes, state: 'emailed' })],
    ['waiting, unknown', waitingPage({ ...changes, state: 'unknown', cancelRefused: true })],
    ['refusal', refusalPage({ locale, fields: ['amount', 'redirectUrl'] })],
  ];
}
