import { describe, expect, it } from '@jest/globals';
import { EnvironmentError, readEnvironment } from './environment.js';

function problemsOf(settings: Readonly<Record<string, string>>): readonly string[] {
  try {
    readEnvironment(settings);
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
}

describe('the settings', () => {
  it('are told all at once where they are wrong, by name and without their values', () => {
    const wrong = {
      PORT: 'web-pa55',
      PUBLIC_URL: 'http://pay.example.com',
      TRUST_PROXY: 'proxy-pa55',
      DATABASE_URL: 'postgres://gateway:pa55/word@db/ledger',
      REDIS_URL: 'redis://:pa55#word@cache:x',
      LOG_FORMAT: 'pa55',
    };
    const problems = problemsOf(wrong);
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(Object.keys(wrong).sort());
    expect(problems.join()).not.toContain('pa55');
  });

  it.each(['https://pay.example.com/gateway', 'https://pay.example.com//a'])('take no path: %s', (url) => {
    expect(problemsOf({ PUBLIC_URL: url })).toEqual([expect.stringContaining('PUBLIC_URL: must have no path')]);
  });

  it.each([
    { PUBLIC_URL: 'https://pay.example.com/' },
    { DATABASE_URL: 'postgres://gateway:pa55%2Fword@db:5432/ledger?sslmode=verify-full' },
    { DATABASE_URL: 'postgres://gateway:pa55@/ledger?host=/run/postgresql' },
    { DATABASE_URL: 'sqlite:data/a ledger.sqlite' },
    { TRUST_PROXY: 'off' },
    { TRUST_PROXY: '2' },
    { TRUST_PROXY: 'loopback, 10.0.0.0/8, 192.168.0.0/255.255.0.0, 2001:db8::/32, 203.0.113.7' },
  ])('may be %j', (settings) => {
    expect(problemsOf(settings)).toEqual([]);
  });

  it.each(['proxy', '-1', '10.0.0.0/0', '10.0.0.0/33', '10.0.0.0/8/8', '2001:db8::/255.0.0.0', '', 'loopback,'])(
    'trust no proxy like %j',
    (value) => {
      // An empty setting is none.
      expect(problemsOf({ TRUST_PROXY: value })).toHaveLength(value === '' ? 0 : 1);
    },
  );
});
