import type { components } from '../api/schema';

type Schemas = components['schemas'];

/** What customers pay with, in the API's words. */
export const CARD_TYPES = ['UnionPay', 'Alipay', 'Wechat Pay'] as const satisfies readonly Schemas['CardType'][];

/** A record, so that a currency that the API gets to know is missed here by the compiler. */
const CURRENCIES: Readonly<Record<Schemas['Currency'], true>> = {
  ...{ AED: true, AUD: true, BHD: true, BND: true, BRL: true, CAD: true, CHF: true, CNY: true, CZK: true, DKK: true },
  ...{ EUR: true, FJD: true, GBP: true, HKD: true, HUF: true, IDR: true, ILS: true, INR: true, JOD: true, JPY: true },
  ...{ KHR: true, KRW: true, KWD: true, LAK: true, LKR: true, MMK: true, MNT: true, MOP: true, MXN: true, MYR: true },
  ...{ NOK: true, NZD: true, OMR: true, PGK: true, PHP: true, PLN: true, QAR: true, SAR: true, SEK: true, SGD: true },
  ...{ THB: true, TRY: true, TWD: true, USD: true, VND: true, ZAR: true },
};

/** For a choice of currencies: code and name in the reader's language. */
export function currencyOptions(
  language: string,
  codes = Object.keys(CURRENCIES) as readonly Schemas['Currency'][],
): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([language], { type: 'currency' });
  return codes.map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}
