import { describe, expect, it } from '@jest/globals';
import { codeOfDetail } from './callback-claim.js';

describe('the unsigned detail of a failure', () => {
  it.each([
    ['Transaction abandoned', 'abandoned'],
    ['Transaction timed out', 'abandoned'],
    ['Declined by issuer', 'declined'],
    ['Blocked due to risk score', 'blocked_by_risk'],
    ['Exceed transaction attempts', 'too_many_attempts'],
    ['Blocked due to risk score - Exceed transaction attempts', 'too_many_attempts'],
    ['Amount out of range', 'amount_out_of_range'],
    ['Currency not supported', 'currency_not_supported'],
    ['Signature mismatch', 'signature_mismatch'],
    ['Client record not found', 'client_not_found'],
    ['Duplicate Order ID', 'duplicate_order'],
    ['Unable to determine gateway processor', 'card_type_unavailable'],
    ['<script>alert(1)</script>', 'declined'],
    [undefined, 'declined'],
  ])('%p becomes %s', (detail, code) => {
    expect(codeOfDetail(detail)).toBe(code);
  });
});
