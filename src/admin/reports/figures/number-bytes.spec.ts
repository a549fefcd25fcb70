import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NumberReader, NumberWriter } from './number-bytes.js';

function written(...numbers: number[]): string {
  const writer = new NumberWriter();
  writer.write(...numbers);
  return writer.toString();
}

describe('numbers as bytes', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(fc.array(fc.maxSafeNat()), (numbers) => {
        const reader = new NumberReader(written(...numbers));
        expect(numbers.map(() => reader.next())).toEqual(numbers);
      }),
    );
  });

  it.each([
    [[0, 127], 'AH8='],
    [[128, 300], 'gAGsAg=='],
    [[Number.MAX_SAFE_INTEGER], '/////////w8='],
  ])('%j is %s', (numbers, text) => {
    expect(written(...numbers)).toBe(text);
  });

  it.each([-1, 0.5, NaN, Number.MAX_SAFE_INTEGER + 1])('takes no %d', (number) => {
    expect(() => written(number)).toThrow(RangeError);
  });
});
