import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { failureText } from '../../src/checkout/pages/catalog.js';
import { PAGE_LOCALES } from '../../src/checkout/pages/page-models.js';
import { FAILURE_CODES } from '../../src/transactions/failure-code.js';
import { choosePage, refusalPage, waitingPage } from './support/models.js';

const FOLDER = join(import.meta.dirname, '../../src/checkout/pages/locales');
/** Written out: the types of these lists do not exist at run time. */
const REFUSAL_CODES = [
  'malformed',
  'signature',
  'redirect_host',
  'unknown_link',
  'not_accepting',
  'conflict',
  'unknown_checkout',
  'callback_refused',
  'rate_limited',
  'unavailable',
  'internal',
] as const;
const OBSTACLES = ['amount_too_low', 'amount_too_high', 'currency_not_supported', 'not_offered'] as const;
const NOTICES = ['choose_a_card_type', 'check_your_details', 'money_may_be_under_way'] as const;
const STATES = ['confirming', 'redirected', 'emailed', 'unknown'] as const;

function catalog(locale: string): Map<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') texts.set(path, value);
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, `${path}/${key}`);
  };
  walk(JSON.parse(readFileSync(join(FOLDER, `${locale}.json`), 'utf8')), '');
  return texts;
}

const placeholders = (text: string) => text.match(/\{\w+\}/g) ?? [];

describe.each(PAGE_LOCALES)('the catalog %s', (locale) => {
  const english = catalog('en');
  const texts = catalog(locale);

  it('has the keys and placeholders of the English one', () => {
    expect([...texts.keys()]).toEqual([...english.keys()]);
    for (const [key, text] of texts) expect([key, placeholders(text)]).toEqual([key, placeholders(english.get(key)!)]);
  });

  it('has no empty text but optional hints, and no markup', () => {
    for (const [key, text] of texts) {
      if (!key.endsWith('/hint')) expect([key, text.trim()]).not.toEqual([key, '']);
      expect(text).not.toMatch(/[<>]/);
      expect(text).toBe(text.trim());
    }
  });

  it('names no vendor and uses one script', () => {
    const all = [...texts.values()].join('\n');
    expect(all).not.toMatch(/my.?gw|office.?rnd/i);
    // A few characters that are written differently in the two scripts and frequent in these texts.
    if (locale === 'zh-Hans') expect(all).not.toMatch(/[請務單錯頁開實幣帳聯絡選擇額試無費]/);
    if (locale === 'zh-Hant') expect(all).not.toMatch(/[请务单错页开实币账联络选择额试无费]/);
    if (locale === 'en') expect(all).not.toMatch(/[\u4e00-\u9fff]/);
  });

  it.each(FAILURE_CODES)('explains %s and says what to do', (code) => {
    const text = failureText(code, locale);
    expect(text).toMatch(/[.。]$/);
    const html = choosePage({ locale, lastFailure: code });
    expect(html).toContain(text);
    expect(html).not.toMatch(/undefined|\[object/);
  });

  it.each(REFUSAL_CODES)('explains the refusal %s', (code) => {
    const html = refusalPage({ locale, code });
    expect(html).toMatch(/<h1>[^<]{4,}<\/h1>\s*<p>[^<]{6,}<\/p>[^]*<h2>[^<]+<\/h2>\s*<p>[^<]{10,}<\/p>/);
    expect(html).not.toMatch(/undefined|\[object/);
  });

  it.each(OBSTACLES)('gives the reason %s beside the button', (obstacle) => {
    for (const limit of [{}, { limitMinor: 5000 }]) {
      const html = choosePage({ locale, choices: [{ cardType: 'Alipay', obstacle, ...limit }] });
      expect(html).toMatch(/<button[^>]* aria-describedby="alipay-caveat" disabled>/);
      expect(html).toMatch(/<p class="caveat" id="alipay-caveat">[^<{]{4,}<\/p>/);
    }
  });

  it('shows a limit in the currency of the payment', () => {
    const html = choosePage({
      locale,
      choices: [{ cardType: 'Alipay', obstacle: 'amount_too_low', limitMinor: 5000 }],
    });
    expect(html).toMatch(/id="alipay-caveat">[^<]*\$50\.00/);
  });

  it.each(NOTICES)('has the notice %s', (notice) => {
    expect(choosePage({ locale, notice })).toMatch(/<p class="alert bad" role="alert">[^<]{6,}<\/p>/);
  });

  it.each(STATES)('describes the state %s', (state) => {
    const html = waitingPage({ locale, state });
    expect(html).toMatch(/<h1>[^<]{4,}<\/h1>\s*<p>[^<]{8,}<\/p>\s*<p class="advice">[^<]{6,}<\/p>/);
    expect(html).not.toMatch(/undefined|\[object/);
  });
});

describe('failureText', () => {
  it('is one plain sentence', () => {
    expect(failureText('declined', 'en')).toBe('Your bank or wallet declined the payment.');
    expect(failureText('declined', 'zh-Hans')).toBe('您的银行或电子钱包拒绝了这笔付款。');
    expect(failureText('declined', 'zh-Hant')).toBe('您的銀行或電子錢包拒絕了這筆付款。');
  });
});
