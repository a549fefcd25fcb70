/** What ISO 4217 says about one currency. */
interface CurrencyFacts {
  /** Decimals of the major unit: 2 for USD, 0 for JPY, 3 for KWD. */
  readonly decimals: number;
  /** Three digits, as in `840` for USD. */
  readonly numeric: string;
}

/** ISO 4217: decimals and numbers of the currencies a merchant account may be configured for. */
const CURRENCIES = {
  AED: { decimals: 2, numeric: '784' },
  AUD: { decimals: 2, numeric: '036' },
  BHD: { decimals: 3, numeric: '048' },
  BND: { decimals: 2, numeric: '096' },
  BRL: { decimals: 2, numeric: '986' },
  CAD: { decimals: 2, numeric: '124' },
  CHF: { decimals: 2, numeric: '756' },
  CNY: { decimals: 2, numeric: '156' },
  CZK: { decimals: 2, numeric: '203' },
  DKK: { decimals: 2, numeric: '208' },
  EUR: { decimals: 2, numeric: '978' },
  FJD: { decimals: 2, numeric: '242' },
  GBP: { decimals: 2, numeric: '826' },
  HKD: { decimals: 2, numeric: '344' },
  HUF: { decimals: 2, numeric: '348' },
  IDR: { decimals: 2, numeric: '360' },
  ILS: { decimals: 2, numeric: '376' },
  INR: { decimals: 2, numeric: '356' },
  JOD: { decimals: 3, numeric: '400' },
  JPY: { decimals: 0, numeric: '392' },
  KHR: { decimals: 2, numeric: '116' },
  KRW: { decimals: 0, numeric: '410' },
  KWD: { decimals: 3, numeric: '414' },
  LAK: { decimals: 2, numeric: '418' },
  LKR: { decimals: 2, numeric: '144' },
  MMK: { decimals: 2, numeric: '104' },
  MNT: { decimals: 2, numeric: '496' },
  MOP: { decimals: 2, numeric: '446' },
  MXN: { decimals: 2, numeric: '484' },
  MYR: { decimals: 2, numeric: '458' },
  NOK: { decimals: 2, numeric: '578' },
  NZD: { decimals: 2, numeric: '554' },
  OMR: { decimals: 3, numeric: '512' },
  PGK: { decimals: 2, numeric: '598' },
  PHP: { decimals: 2, numeric: '608' },
  PLN: { decimals: 2, numeric: '985' },
  QAR: { decimals: 2, numeric: '634' },
  SAR: { decimals: 2, numeric: '682' },
  SEK: { decimals: 2, numeric: '752' },
  SGD: { decimals: 2, numeric: '702' },
  THB: { decimals: 2, numeric: '764' },
  TRY: { decimals: 2, numeric: '949' },
  TWD: { decimals: 2, numeric: '901' },
  USD: { decimals: 2, numeric: '840' },
  VND: { decimals: 0, numeric: '704' },
  ZAR: { decimals: 2, numeric: '710' },
} as const satisfies Record<string, CurrencyFacts>;

/** An ISO 4217 alphabetic code that we know, in capitals. */
export type Currency = keyof typeof CURRENCIES;

/** All known codes, in alphabetic order. */
export const CURRENCY_CODES = Object.keys(CURRENCIES) as readonly Currency[];

/** `true` for a known code; `usd` and ` USD` are not codes. */
export function isCurrency(value: unknown): value is Currency {
  return typeof value === 'string' && Object.hasOwn(CURRENCIES, value);
}

/** Decimals of the major unit: `2` means that one USD is a hundred minor units. */
export function currencyDecimals(currency: Currency): number {
  return CURRENCIES[currency].decimals;
}

/** ISO 4217 numeric code, three digits. */
export function currencyNumericCode(currency: Currency): string {
  return CURRENCIES[currency].numeric;
}
