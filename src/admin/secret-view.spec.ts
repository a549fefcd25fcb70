import { describe, expect, it } from '@jest/globals';
import { SecretText } from '../common/secret-text.js';
import { secretView } from './secret-view.js';

describe('the view of a secret', () => {
  it.each([
    ['1234567890', null],
    ['123456789012345678901234', '1234'],
    ['abcdefgh', null],
    ['x', null],
    ['0123456789abcdef', null],
    ['11111111-1111-1111-1111-111111111111', '1111'],
    ['kZ7f0q2mXw9sTb4LrE8u', 'rE8u'],
  ])('ends as %s does only where the rest is too long to be tried', (text, last4) => {
    expect(secretView(new SecretText(text), 0)).toEqual({ set: true, last4, updatedAt: '1970-01-01T00:00:00.000Z' });
  });

  it('says when there is none', () => {
    expect(secretView(null, null)).toEqual({ set: false, last4: null, updatedAt: null });
  });
});
