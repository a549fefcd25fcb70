import { describe, expect, it } from '@jest/globals';
import { anAttempt, aTransaction, NOON } from '../../test/support/entities.js';
import { readEnvironment } from '../config/environment.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import { LedgerEntry } from '../transactions/ledger-entry.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { OutcomeWriter } from './outcome-writer.js';

const outcomes = new OutcomeWriter(readEnvironment({ UNKNOWN_GRACE_SECONDS: '900' }));
const PAID = { kind: 'succeeded' } as const;

const kindsOf = (entry: LedgerEntry) =>
  entry.newEvents.map(({ kind, data }) => `${kind} ${String(data['to'] ?? data['code'])}`);

function entryOf(transaction: Partial<TransactionEntity>, ...attempts: Partial<AttemptEntity>[]): LedgerEntry {
  return new LedgerEntry(
    aTransaction(transaction),
    attempts.map((changes, index) => anAttempt({ id: `attempt-${String(index)}`, ...changes })),
    NOON + 60_000,
  );
}

describe('an order that turns out paid', () => {
  it('ends what was not known of it', () => {
    const entry = entryOf({ status: 'processing', attention: ['outcome_unknown'] }, { status: 'unknown' });
    outcomes.apply(entry, entry.attempt('attempt-0'), PAID, 'query');
    expect(entry.transaction).toMatchObject({ status: 'succeeded', attention: [] });
  });

  it('ends what was not known of it also when another one was paid before', () => {
    const before = { status: 'succeeded', attention: ['outcome_unknown'], orderId: 'order1' } as const;
    const entry = entryOf(
      { ...before, attention: ['outcome_unknown'] },
      { status: 'succeeded' },
      { status: 'unknown' },
    );
    outcomes.apply(entry, entry.attempt('attempt-1'), PAID, 'query');
    expect(entry.transaction.attention).toEqual(['duplicate_payment']);
  });

  it('leaves it standing while another one is not known', () => {
    const attempts = [{ status: 'failed', failureCode: 'abandoned' }, { status: 'unknown' }] as const;
    const entry = entryOf({ status: 'processing', attention: ['outcome_unknown'] }, ...attempts);
    outcomes.apply(entry, entry.attempt('attempt-0'), PAID, 'query');
    expect(entry.transaction).toMatchObject({ status: 'succeeded', attention: ['outcome_unknown'] });
    outcomes.apply(entry, entry.attempt('attempt-1'), { kind: 'failed', code: 'declined' }, 'query');
    expect(entry.transaction).toMatchObject({ status: 'succeeded', attention: [] });
  });

  it.each(['failed', 'cancelled', 'expired'] as const)(
    'after the payment was called %s asks for a person',
    (status) => {
      const entry = entryOf({ status }, { status: 'failed', failureCode: 'abandoned' });
      outcomes.apply(entry, entry.attempt('attempt-0'), PAID, 'query');
      expect(entry.transaction).toMatchObject({ status: 'succeeded', attention: ['late_success'] });
    },
  );

  it('after the end, by a callback alone, changes nothing but asks for a person', () => {
    const entry = entryOf({ status: 'failed' }, { status: 'failed', failureCode: 'declined' });
    outcomes.apply(entry, entry.attempt('attempt-0'), PAID, 'confirmation');
    expect(entry.transaction).toMatchObject({ status: 'failed', attention: ['outcome_unknown'] });
  });

  it('is told of once', () => {
    const entry = entryOf({ status: 'processing' }, { status: 'redirected' });
    const attempt = entry.attempt('attempt-0');
    for (let time = 0; time < 3; time += 1) outcomes.apply(entry, attempt, PAID, 'query');
    expect(kindsOf(entry)).toEqual(['attempt_moved succeeded', 'transaction_moved succeeded']);
    expect(attempt.nextQueryAt).toBeNull();
  });

  it('is not made unpaid by a failure that is told after it', () => {
    const entry = entryOf({ status: 'succeeded' }, { status: 'succeeded' });
    outcomes.apply(entry, entry.attempt('attempt-0'), { kind: 'failed', code: 'declined' }, 'query');
    expect([entry.transaction.status, entry.attempt('attempt-0').status]).toEqual(['succeeded', 'succeeded']);
    expect(entry.newEvents).toEqual([]);
  });
});

describe('an order that was not paid', () => {
  it.each([
    ['open, so that the customer may try again', 3_600_000, 'open'],
    ['failed, when its time is up', 30_000, 'failed'],
  ])('leaves the payment %s', (_name, expiresAfter, status) => {
    const entry = entryOf({ status: 'processing', expiresAt: NOON + expiresAfter }, { status: 'redirected' });
    outcomes.apply(entry, entry.attempt('attempt-0'), { kind: 'failed', code: 'declined' }, 'query');
    expect(entry.transaction).toMatchObject({ status, failureCode: 'declined' });
  });
});
