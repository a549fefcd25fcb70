import { describe, expect, it } from '@jest/globals';
import { meaningOfResult } from './result-codes.js';

describe('the result of a query', () => {
  it.each([
    ['2', 'signature_mismatch'],
    ['4', 'client_not_found'],
    ['5', 'duplicate_order'],
    ['7', 'card_type_unavailable'],
    ['9', 'declined'],
    ['10', 'amount_out_of_range'],
    ['11', 'abandoned'],
    ['15', 'currency_not_supported'],
    ['17', 'blocked_by_risk'],
  ])('%s: failed, %s', (result, code) => {
    expect(meaningOfResult(result, '')).toEqual({ kind: 'failed', code });
  });

  it('0: paid', () => {
    expect(meaningOfResult('0', '')).toEqual({ kind: 'paid' });
  });

  it.each(['1', '3', '6', '8', '12', '16', '18', '99', '999', '00', '011', '', undefined])('%p: pending', (result) => {
    expect(meaningOfResult(result, '')).toEqual({ kind: 'pending' });
  });

  it('17 tells too many attempts by the reason', () => {
    expect(meaningOfResult('17', 'Exceed transaction attempts')).toEqual({ kind: 'failed', code: 'too_many_attempts' });
    expect(meaningOfResult('9', 'Exceed transaction attempts')).toEqual({ kind: 'failed', code: 'declined' });
  });
});
