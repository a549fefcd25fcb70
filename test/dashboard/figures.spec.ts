import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

const SOURCES = join(import.meta.dirname, '../../admin-ui/src');

interface Period {
  readonly from?: string;
  readonly to?: string;
}

describe('days in the dashboard', () => {
  interface Module {
    nameOf(search: object): string | undefined;
    daysOf(search: object, now: Date): Period;
  }
  let period: Module;
  let day: { isDay(text: string): boolean; isMonth(text: string): boolean };

  beforeAll(async () => {
    period = (await import(join(SOURCES, 'lib/period.ts'))) as Module;
    day = (await import(join(SOURCES, 'lib/day.ts'))) as typeof day;
  });

  it.each(['2026-02-29', '2026-02-31', '2026-13-01', '2026-00-10', '0002-03-02', '0202-03-02', '2026-3-2', ''])(
    'are not what an address or a half typed year makes of them: %p',
    (text) => {
      expect(day.isDay(text)).toBe(false);
    },
  );

  it('are days and months of our times', () => {
    expect(['2024-02-29', '1999-12-31', '2026-11-22'].map(day.isDay)).toEqual([true, true, true]);
    expect(['2026-11', '2026-13', '0202-01'].map(day.isMonth)).toEqual([true, false, false]);
  });

  it('are those whose name stands in the address, whatever days stand beside it', () => {
    const search = { period: '7d', from: '2020-01-01', to: '2020-01-02' };
    expect(period.nameOf(search)).toBe('7d');
    expect(period.daysOf(search, new Date(2026, 10, 22, 23, 59))).toEqual({ from: '2026-11-16', to: '2026-11-22' });
    expect(period.nameOf({ from: '2020-01-01' })).toBe('chosen');
    expect(period.nameOf({})).toBeUndefined();
  });
});

describe('money in the dashboard', () => {
  interface Row {
    readonly currency: string;
    readonly amount: string;
    readonly merchant: string;
  }
  let sums: { sumsOf(rows: readonly Row[], isTest: (row: Row) => boolean): readonly object[] };
  let decimal: { addUp(amounts: readonly string[]): string; zeroLike(amount: string): string };

  beforeAll(async () => {
    sums = (await import(join(SOURCES, 'features/transactions/list/sums.ts'))) as typeof sums;
    decimal = (await import(join(SOURCES, 'lib/decimal.ts'))) as typeof decimal;
  });

  it('is added up exactly, with the decimals of its currency', () => {
    expect(decimal.addUp(['0.10', '0.20', '90071992547409.93'])).toBe('90071992547410.23');
    expect(decimal.addUp(['1200', '34'])).toBe('1234');
    expect(decimal.addUp(['0.04'])).toBe('0.04');
    expect([decimal.zeroLike('1234.50'), decimal.zeroLike('1200')]).toEqual(['0.00', '0']);
  });

  it('is never added up across currencies, nor test money with real money', () => {
    const rows = [
      { currency: 'HKD', amount: '5.00', merchant: 'sandbox' },
      { currency: 'HKD', amount: '100.00', merchant: 'shop' },
      { currency: 'JPY', amount: '1200', merchant: 'shop' },
      { currency: 'HKD', amount: '0.50', merchant: 'shop' },
    ];
    expect(sums.sumsOf(rows, ({ merchant }) => merchant === 'sandbox')).toEqual([
      { currency: 'HKD', isTest: false, amount: '100.50' },
      { currency: 'JPY', isTest: false, amount: '1200' },
      { currency: 'HKD', isTest: true, amount: '5.00' },
    ]);
  });
});

/** A package of the dashboard's, which the gateway does not name: asked for as the dashboard's own files are. */
const I18NEXT = 'i18next';

interface I18next {
  use(module: object): I18next;
  init(options: object): Promise<unknown>;
  changeLanguage(language: string): Promise<unknown>;
  t(key: string, values: object): string;
}

describe('numbers in the dashboard', () => {
  let i18next: I18next;
  let format: {
    COUNTS: object;
    formatCount(count: number): string;
    dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat;
  };

  beforeAll(async () => {
    format = (await import(join(SOURCES, 'lib/format.ts'))) as typeof format;
    i18next = ((await import(I18NEXT)) as { default: I18next }).default;
    const texts = { things_one: '{{count}} thing of {{name}}', things_other: '{{count}} things of {{name}}' };
    const languages = {
      en: { translation: texts },
      'zh-Hans': { translation: { things_other: '{{name}}：{{count}} 件' } },
    };
    await i18next.use(format.COUNTS).init({ lng: 'en', resources: languages, interpolation: { alwaysFormat: true } });
  });

  it('are written as the language does, alone and within a text; what only looks like a number is not touched', async () => {
    expect(format.formatCount(1234567)).toBe('1,234,567');
    expect(i18next.t('things', { count: 1, name: '1234567' })).toBe('1 thing of 1234567');
    expect(i18next.t('things', { count: 1234567, name: '1234567' })).toBe('1,234,567 things of 1234567');
    const day = () => format.dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }).format(0);
    expect(day()).toBe('1 Jan 1970');
    await i18next.changeLanguage('zh-Hans');
    expect(i18next.t('things', { count: 1234567, name: '1234567' })).toBe('1234567：1,234,567 件');
    expect(day()).toBe('1970年1月1日');
  });
});
