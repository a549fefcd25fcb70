/** ISO 4217 numbers and decimals of the currencies that the simulator knows. */
const CURRENCIES: Readonly<Record<string, { readonly numeric: string; readonly decimals: number }>> = {
  AUD: { numeric: '036', decimals: 2 },
  CAD: { numeric: '124', decimals: 2 },
  CHF: { numeric: '756', decimals: 2 },
  CNY: { numeric: '156', decimals: 2 },
  EUR: { numeric: '978', decimals: 2 },
  GBP: { numeric: '826', decimals: 2 },
  HKD: { numeric: '344', decimals: 2 },
  JPY: { numeric: '392', decimals: 0 },
  KRW: { numeric: '410', decimals: 0 },
  MYR: { numeric: '458', decimals: 2 },
  NZD: { numeric: '554', decimals: 2 },
  PHP: { numeric: '608', decimals: 2 },
  SGD: { numeric: '702', decimals: 2 },
  THB: { numeric: '764', decimals: 2 },
  TWD: { numeric: '901', decimals: 2 },
  USD: { numeric: '840', decimals: 2 },
};

/** The ISO number, three digits. Throws for a currency that the simulator does not know. */
export function numericCode(currency: string): string {
  return currencyOf(currency).numeric;
}

/** Whether the text is a positive decimal with exactly the decimals of the currency: `25.00` AUD, `100` JPY. */
export function isExactAmount(text: string, currency: string): boolean {
  const { decimals } = currencyOf(currency);
  const form = decimals === 0 ? /^[1-9]\d{0,14}$/ : new RegExp(`^(0|[1-9]\\d{0,12})\\.\\d{${decimals}}$`);
  return form.test(text) && /[1-9]/.test(text);
}

/** Minor units of an exact amount. */
export function toMinor(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

/** Prints minor units with the decimals of the currency. */
export function fromMinor(minor: bigint, currency: string): string {
  const { decimals } = currencyOf(currency);
  if (decimals === 0) return minor.toString();
  const digits = minor.toString().padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/** Whether an amount lies between two limits, all plain decimals, both limits included. */
export function isBetween(amount: string, minimum: string, maximum: string): boolean {
  const value = scaled(amount);
  return scaled(minimum) <= value && value <= scaled(maximum);
}

function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(4, '0').slice(0, 4));
}

function currencyOf(currency: string): { readonly numeric: string; readonly decimals: number } {
  const found = Object.hasOwn(CURRENCIES, currency) ? CURRENCIES[currency] : undefined;
  if (!found) throw new Error(`The simulator does not know the currency ${currency}.`);
  return found;
}
