import { describe, expect, it } from '@jest/globals';
import { negotiateLocale } from '../../src/checkout/pages/locale.js';

describe('negotiateLocale', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de-DE,de;q=0.9', 'en'],
    ['en-AU,en;q=0.9,zh;q=0.8', 'en'],
    ['zh', 'zh-Hans'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-Hans-HK', 'zh-Hans'],
    ['ZH-cn', 'zh-Hans'],
    ['zh-TW,zh;q=0.9,en-US;q=0.8', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['yue-HK', 'zh-Hant'],
    ['en;q=0.5, zh-TW;q=0.9', 'zh-Hant'],
    ['en; q=0.5, zh ; q=0.6', 'zh-Hans'],
    ['fr, ja;q=0.9, zh-HK;q=0.3, en;q=0.1', 'zh-Hant'],
    ['zh;q=0, en;q=0.1', 'en'],
    ['zh;q=nonsense, en', 'en'],
    ['zh;q=9, en;q=0.1', 'en'],
    [',,;;q=,', 'en'],
    ['constructor, __proto__', 'en'],
    [`${'a,'.repeat(100_000)}zh`, 'en'],
  ])('reads %j as %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale);
  });

  it.each([
    ['zh-Hant', 'zh-Hant'],
    ['zh-hans', 'zh-Hans'],
    ['en', 'en'],
    ['fr', 'zh-Hans'],
    ['', 'zh-Hans'],
    ['__proto__', 'zh-Hans'],
  ])('takes the chosen %j over zh-CN: %s', (chosen, locale) => {
    expect(negotiateLocale('zh-CN', chosen)).toBe(locale);
  });
});
