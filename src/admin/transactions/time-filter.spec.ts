import { describe, expect, it } from '@jest/globals';
import { beginningOf, endOf, isTime } from './time-filter.js';

describe('a time of a filter', () => {
  it.each([
    '2026-03-02',
    '2026-03-02T08:15Z',
    '2026-03-02T08:15:30.123456Z',
    '2026-03-02T08:15:30+10:00',
    '2028-02-29',
  ])('may be %s', (text) => expect(isTime(text)).toBe(true));

  it.each(['', 'now', '2026', '2026-02-29', '2026-13-01', '2026-03-02T08:15:30', '2026-03-02 08:15Z', '02.03.2026', 5])(
    'may not be %j',
    (text) => expect(isTime(text)).toBe(false),
  );

  it('counts a day as a whole', () => {
    expect(beginningOf('2026-03-02')).toBe(Date.parse('2026-03-02T00:00:00Z'));
    expect(endOf('2026-03-02')).toBe(Date.parse('2026-03-03T00:00:00Z'));
    expect(endOf('2026-03-02T10:00:00+10:00')).toBe(Date.parse('2026-03-02T00:00:00Z'));
  });
});
