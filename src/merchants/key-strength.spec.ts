import { describe, expect, it } from '@jest/globals';
import { SecretText } from '../common/secret-text.js';
import { keyStrength, roughDuration } from './key-strength.js';

describe('keyStrength', () => {
  it('gives the ten digits of the manual two hours on a core and a second on a graphics card', () => {
    const { weak, digitsOnly, coreSeconds, graphicsCardSeconds } = keyStrength(new SecretText('1234567890'));
    expect({ weak, digitsOnly, graphicsCardSeconds }).toEqual({ weak: true, digitsOnly: true, graphicsCardSeconds: 1 });
    expect(roughDuration(coreSeconds)).toBe('2 hours');
  });

  it.each([
    ['', true],
    ['secret', true],
    ['abcdef1234', true],
    ['Tr0ub4d&3', true],
    ['9'.repeat(19), true],
    ['9'.repeat(21), false],
    ['5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e', false],
    ['kV8s1QmZ0aPzYw3uT6rX', false],
  ])('of %s is weak: %p', (key, weak) => {
    expect(keyStrength(new SecretText(key)).weak).toBe(weak);
  });
});

it.each([
  [0.2, 'less than a second'],
  [1, '1 second'],
  [59, '59 seconds'],
  [6667, '2 hours'],
  [86_400, '1 day'],
  [1e12, '31710 years'],
  [1e30, 'more than a million years'],
])('roughDuration of %d seconds is %s', (seconds, text) => {
  expect(roughDuration(seconds)).toBe(text);
});
