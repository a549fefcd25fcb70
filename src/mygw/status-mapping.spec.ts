import { describe, expect, it } from '@jest/globals';
import type { SignatureState } from './query-checks.js';
import type { QueryReply } from './query-reply.js';
import { queryResultOf } from './status-mapping.js';

const paid: QueryReply = { result: '0', success: 'Y', amount: '25.00', currency: 'AUD', settlement: '2025-08-22' };
const abandoned: QueryReply = {
  date: '2025-08-22T06:44:01.980',
  reason: 'Could not find this transaction',
  amount: '22.04',
  result: '11',
  success: 'N',
  currency: 'USD',
  detail: 'Transaction abandoned',
};
const trap: QueryReply = { result: '11', success: 'N', detail: 'Transaction abandoned' };

describe('a success', () => {
  it('passes on what the ledger compares', () => {
    expect(queryResultOf(paid, 'holds')).toEqual({
      kind: 'succeeded',
      amountText: '25.00',
      currency: 'AUD',
      settledOn: '2025-08-22',
    });
  });

  it('passes on that something is missing', () => {
    expect(queryResultOf({ result: '0', success: 'Y' }, 'holds')).toEqual({
      kind: 'succeeded',
      amountText: null,
      currency: null,
      settledOn: null,
    });
  });

  it.each([
    ['not signed', paid, 'absent'],
    ['signed by another', paid, 'broken'],
    ['of success N', { ...paid, success: 'N' }, 'holds'],
    ['of success y', { ...paid, success: 'y' }, 'holds'],
    ['of no success', { ...paid, success: undefined }, 'holds'],
  ] as const)('is none when it is %s', (_name, reply, signature) => {
    expect(queryResultOf(reply as QueryReply, signature)).toMatchObject({ kind: 'unavailable' });
  });
});

describe('a failure', () => {
  it('is evidence where it is signed and traces the order', () => {
    expect(queryResultOf(abandoned, 'holds')).toEqual({
      kind: 'failed',
      code: 'abandoned',
      evidence: true,
      operatorMessage: 'MYGW: result 11: Transaction abandoned: Could not find this transaction',
    });
  });

  it.each([
    ['the trap', trap, 'absent'],
    ['the trap, were it signed', trap, 'holds'],
    ['an abandoned order, unsigned', abandoned, 'absent'],
    ['a bare result', { result: '9' }, 'absent'],
    ['a bare result 17', { result: '17', success: 'N' }, 'absent'],
  ] as const)('is no evidence: %s', (_name, reply, signature) => {
    expect(queryResultOf(reply as QueryReply, signature)).toMatchObject({ kind: 'failed', evidence: false });
  });

  it.each([
    ['with a signature that does not hold', abandoned, 'broken'],
    ['with success Y', { ...abandoned, success: 'Y' }, 'holds'],
  ] as const)('is not believed %s', (_name, reply, signature) => {
    expect(queryResultOf(reply as QueryReply, signature)).toMatchObject({ kind: 'unavailable' });
  });
});

describe('everything else is pending', () => {
  it.each([
    ['pending', { result: '1' }],
    ['an unknown result', { result: '42', success: 'Y' }],
    ['no result', { success: 'Y' }],
    ['nothing', {}],
  ])('%s', (_name, reply) => {
    for (const signature of ['holds', 'absent', 'broken'] satisfies SignatureState[]) {
      expect(queryResultOf(reply, signature)).toEqual({ kind: 'pending' });
    }
  });
});
