import i18next, { type FormatterModule } from 'i18next';

const numbers = new Map<string, Intl.NumberFormat>();
const dates = new Map<string, Intl.DateTimeFormat>();

/** For numbers as the reader's language writes them. Kept: to make one takes as long as to use it a hundred times. */
export function numberFormat(options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return kept(numbers, options, (language) => new Intl.NumberFormat(language, options));
}

/** How many there are of something: `1,234`. */
export function formatCount(count: number): string {
  return numberFormat().format(count);
}

/** For i18next: numbers within texts. Nothing in the dictionaries says how they are written: all of them are counts. */
export const COUNTS: FormatterModule = {
  type: 'formatter',
  init: () => undefined,
  add: () => undefined,
  addCached: () => undefined,
  format: (value: unknown) => (typeof value === 'number' ? formatCount(value) : String(value)),
};

/** For dates as the reader's language writes them, kept too: for as long as the reader's clock is in the same zone. */
export function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dates, { ...options, offset: new Date().getTimezoneOffset() }, (language) => {
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', options);
  });
}

function kept<Format>(formats: Map<string, Format>, of: object, make: (language: string) => Format): Format {
  const { language } = i18next;
  const key = language + JSON.stringify(of);
  const format = formats.get(key) ?? make(language);
  formats.set(key, format);
  return format;
}
