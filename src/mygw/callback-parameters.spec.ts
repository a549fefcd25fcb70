import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCallbackParameters } from './callback-parameters.js';
import { CallbackRefused, type CallbackRefusal } from './callback-refused.js';

const NAMES = ['currency', 'success', 'merchantID', 'orderID', 'clientID', 'amount', 'signature', 'detail', 'echo'];

function refusalOf(query: string): CallbackRefusal | null {
  try {
    parseCallbackParameters(`/callbacks/mygw/reply?${query}`);
    return null;
  } catch (error) {
    if (error instanceof CallbackRefused) return error.reason;
    throw error;
  }
}

describe('the parameters of a callback', () => {
  it('are read as in the manual’s examples', () => {
    const query =
      'success=N&merchantID=5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e&orderID=110836419&clientID=NewClient' +
      '&detail=Transaction+abandoned&signature=1ef02c01f953aec4163bc06d4c287c6f';
    expect(parseCallbackParameters(`/callbacks/mygw/reply?${query}`)).toEqual({
      success: 'N',
      merchantID: '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e',
      orderID: '110836419',
      clientID: 'NewClient',
      detail: 'Transaction abandoned',
      signature: '1ef02c01f953aec4163bc06d4c287c6f',
    });
  });

  it.each([
    ['in another letter case', 'orderId=a&MERCHANTID=b', { orderID: 'a', merchantID: 'b' }],
    ['with an encoded name', 'order%49D=a', { orderID: 'a' }],
    ['decoded once', 'detail=a%2520b%2B', { detail: 'a%20b+' }],
    ['in Chinese', 'detail=%E5%8F%96%E6%B6%88', { detail: '取消' }],
    ['with an equals sign within', 'detail=a=b', { detail: 'a=b' }],
    ['without those that are empty', 'clientID=&amount&orderID=a', { orderID: 'a' }],
    ['without those that nobody knows', 'x=1&x=2&orderID=a&y=%FF&constructor=1&__proto__=2', { orderID: 'a' }],
    ['between empty ones', '&&orderID=a&', { orderID: 'a' }],
    ['after a second question mark', 'orderID=a?b', { orderID: 'a?b' }],
    ['when there are none', '', {}],
  ])('are read %s', (_name, query, expected) => {
    expect(parseCallbackParameters(`/callbacks/mygw/reply?${query}`)).toEqual(expected);
  });

  it('are none without a query string', () => {
    expect(parseCallbackParameters('/callbacks/mygw/reply')).toEqual({});
  });

  it.each<[string, string, CallbackRefusal]>([
    ['doubled', 'success=N&success=Y', 'repeated'],
    ['doubled with the same value', 'amount=1&amount=1', 'repeated'],
    ['doubled in another letter case', 'orderID=a&orderId=a', 'repeated'],
    ['doubled by encoding', 'orderID=a&order%49D=b', 'repeated'],
    ['doubled, one empty', 'clientID=&clientID=a', 'repeated'],
    ['half encoded', 'detail=%', 'malformed'],
    ['wrongly encoded', 'detail=%zz', 'malformed'],
    ['not UTF-8', 'detail=%FF', 'malformed'],
    ['overlong UTF-8', 'detail=%C0%AE', 'malformed'],
    ['half a character', 'detail=%ED%A0%80', 'malformed'],
    ['with a name that is wrongly encoded', '%zz=1', 'malformed'],
    ['with a NUL', 'orderID=a%00', 'malformed'],
    ['with a line break', 'detail=a%0D%0Ab', 'malformed'],
    ['with another control character', 'detail=%C2%85', 'malformed'],
    ['too long', `orderID=${'a'.repeat(65)}`, 'too_long'],
    ['too long in all', `x=${'a'.repeat(9000)}`, 'too_long'],
  ])('are refused when %s', (_name, query, reason) => {
    expect(refusalOf(query)).toBe(reason);
  });

  it('are the same in any order and any letter case of their names', () => {
    const names = fc.shuffledSubarray(NAMES, { minLength: 0 });
    const text = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme-ascii' });
    const texts = fc.array(text, { minLength: NAMES.length, maxLength: NAMES.length });
    fc.assert(
      fc.property(names, texts, fc.infiniteStream(fc.boolean()), (chosen, values, capitals) => {
        const vary = (c: string) => (capitals.next().value === true ? c.toUpperCase() : c.toLowerCase());
        const entries = chosen.map((name, index) => [name, values[index] ?? ''] as const);
        const pairs = entries.map(([name, value]) => `${Array.from(name, vary).join('')}=${encodeURIComponent(value)}`);
        expect(parseCallbackParameters(`/x?${pairs.join('&')}`)).toEqual(Object.fromEntries(entries));
      }),
    );
  });

  it('give nothing but parameters or a refusal, whatever comes', () => {
    const piece = fc.constantFrom('?', '&', '=', '%', '+', '%00', '%E4', '[]', ...NAMES);
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' })), { maxLength: 40 }), (pieces) => {
        refusalOf(pieces.join(''));
      }),
    );
  });
});
