import { describe, expect, it } from '@jest/globals';
import { addDays, dayOf, isTimeZone, startOfDay } from './time-zone.js';

const HOUR = 3_600_000;
const at = (day: string, timeZone: string) => new Date(startOfDay(day, timeZone)).toISOString();

describe('days of a time zone', () => {
  it.each([
    ['UTC', '2026-03-02', '2026-03-02T00:00:00.000Z'],
    ['Asia/Shanghai', '2026-03-02', '2026-03-01T16:00:00.000Z'],
    ['Asia/Kolkata', '2026-03-02', '2026-03-01T18:30:00.000Z'],
    ['Asia/Kathmandu', '2026-03-02', '2026-03-01T18:15:00.000Z'],
    ['Pacific/Kiritimati', '2026-03-02', '2026-03-01T10:00:00.000Z'],
    ['Etc/GMT+12', '2026-03-02', '2026-03-02T12:00:00.000Z'],
    ['Australia/Sydney', '2026-04-05', '2026-04-04T13:00:00.000Z'],
    ['Australia/Sydney', '2026-04-06', '2026-04-05T14:00:00.000Z'],
    // Midnight is skipped: the day begins at one o'clock.
    ['Africa/Cairo', '2026-04-24', '2026-04-23T22:00:00.000Z'],
    ['Asia/Beirut', '2026-03-29', '2026-03-28T22:00:00.000Z'],
    // Midnight comes twice: the first one counts.
    ['America/Havana', '2025-11-02', '2025-11-02T04:00:00.000Z'],
    // The zone moved over the date line and had no such day.
    ['Pacific/Apia', '2011-12-30', '2011-12-30T10:00:00.000Z'],
  ])('%s: %s begins at %s', (timeZone, day, moment) => {
    expect(at(day, timeZone)).toBe(moment);
  });

  it.each([
    ['Australia/Sydney', '2026-04-05', 25],
    ['Australia/Sydney', '2026-10-04', 23],
    ['Australia/Lord_Howe', '2026-10-04', 23.5],
    ['Europe/Berlin', '2026-03-29', 23],
    ['Asia/Shanghai', '2026-03-29', 24],
  ])('%s: %s has %d hours', (timeZone, day, hours) => {
    expect((startOfDay(addDays(day, 1), timeZone) - startOfDay(day, timeZone)) / HOUR).toBe(hours);
  });

  it('every moment of a year is in the day that has begun and not ended', () => {
    for (const timeZone of ['America/New_York', 'Africa/Cairo', 'Australia/Lord_Howe', 'UTC']) {
      for (let moment = Date.UTC(2026, 0, 1); moment < Date.UTC(2027, 0, 1); moment += 7 * HOUR) {
        const day = dayOf(moment, timeZone);
        expect(startOfDay(day, timeZone)).toBeLessThanOrEqual(moment);
        expect(startOfDay(addDays(day, 1), timeZone)).toBeGreaterThan(moment);
      }
    }
  });

  it.each(['Australia/Lord_Howe', 'Africa/Cairo', 'America/Havana', 'Pacific/Apia', 'Asia/Shanghai'])(
    '%s: days begin when they do, wherever they are guessed to begin',
    (timeZone) => {
      const [first, last] = timeZone === 'Pacific/Apia' ? ['2011-12-01', '2012-01-31'] : ['2025-10-01', '2026-11-30'];
      for (let day = first; day <= last; day = addDays(day, 1)) {
        const begin = startOfDay(day, timeZone);
        for (const hours of [-24, -1, -1 / 120, 0, 1 / 120, 1, 23]) {
          expect([day, hours, startOfDay(day, timeZone, begin + hours * HOUR)]).toEqual([day, hours, begin]);
        }
      }
    },
  );

  it('are counted over the ends of months and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it.each([
    ['UTC', true],
    ['Asia/Shanghai', true],
    ['Asia/Nowhere', false],
    ['+08:00', false],
    ['', false],
    [8, false],
  ])('%j is a zone: %s', (value, expected) => {
    expect(isTimeZone(value)).toBe(expected);
  });
});
