import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { plainText } from './provider-text.js';

describe('a text of the service', () => {
  it.each([
    ['is kept', 'Amount out of range [min = 1.00]', 'Amount out of range [min = 1.00]'],
    ['is trimmed', '  a \n b\t', 'a b'],
    ['loses its tags', 'a <b onclick="x">b</b> c', 'a b c'],
    ['loses half a tag', 'a <img src=x', 'a img src=x'],
    ['loses what turns text around', 'abc\u202edef\u200b', 'abc def'],
    ['may be Chinese', '交易已取消', '交易已取消'],
    ['may be absent', undefined, ''],
  ])('%s', (_name, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it('is never long, and never has a control character or markup', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const plain = plainText(text);
        expect(Array.from(plain).length).toBeLessThanOrEqual(200);
        expect(plain).not.toMatch(/[<>\p{Cc}\p{Cf}]/u);
      }),
    );
  });

  it('takes no time over a text made to take it', () => {
    const start = performance.now();
    plainText('<'.repeat(1_000_000));
    expect(performance.now() - start).toBeLessThan(200);
  });
});
