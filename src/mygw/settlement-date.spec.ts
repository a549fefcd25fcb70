import { describe, expect, it } from '@jest/globals';
import { settlementDate } from './settlement-date.js';

describe('the day of a settlement', () => {
  it.each([
    ['2025-08-22', '2025-08-22'],
    ['2024-02-29', '2024-02-29'],
    [' 2025-08-22 ', '2025-08-22'],
    ['2025-08-22T06:44:01.980', '2025-08-22'],
    ['2025-08-22T06:44:01Z', '2025-08-22'],
    ['2025-08-22 06:44:01', '2025-08-22'],
  ])('%p is %s', (text, day) => {
    expect(settlementDate(text)).toBe(day);
  });

  it.each([undefined, '', '0000-00-00', '2025-02-30', '2025-13-01', '22/08/2025', '20250822', '2025-08-223', 'soon'])(
    '%p is none',
    (text) => {
      expect(settlementDate(text)).toBeNull();
    },
  );
});
