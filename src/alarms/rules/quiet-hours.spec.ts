import { describe, expect, it } from '@jest/globals';
import { isTimeOfDay, isTimeZone, quietFor } from './quiet-hours.js';

const at = (time: string) => Date.parse(`2026-01-15T${time}Z`);
const NIGHT = { from: '22:00', to: '07:00', timeZone: 'Europe/Berlin' };

describe('quiet hours', () => {
  it.each([
    ['20:59:59', 0],
    ['21:00:00', 9 * 60],
    ['23:30:00', 6.5 * 60],
    ['05:59:00', 1],
    ['05:59:30', 0.5],
    ['06:00:00', 0],
    ['12:00:00', 0],
  ])('at %s UTC of a winter’s day last %d more minutes in Berlin', (time, minutes) => {
    expect(quietFor(NIGHT, at(time))).toBe(minutes * 60_000);
  });

  it('may be by day, or not at all', () => {
    expect(quietFor({ from: '12:00', to: '13:00', timeZone: 'UTC' }, at('12:15:00'))).toBe(45 * 60_000);
    expect(quietFor({ from: '12:00', to: '12:00', timeZone: 'UTC' }, at('12:00:00'))).toBe(0);
    expect(quietFor(null, at('12:00:00'))).toBe(0);
  });

  it('are of a time and a zone that there are', () => {
    expect(['00:00', '23:59', '24:00', '7:00', '12:60', ''].map(isTimeOfDay)).toEqual([
      ...[true, true, false, false, false, false],
    ]);
    expect(['UTC', 'Asia/Hong_Kong', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([true, true, false, false]);
  });
});
