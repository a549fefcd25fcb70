import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aTransaction, NOON } from '../../test/support/entities.js';
import type { Clock } from '../common/clock.js';
import { readEnvironment } from '../config/environment.js';
import type { IntegrationsService } from '../integrations/integrations.service.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import type { MerchantsService } from '../merchants/merchants.service.js';
import type { LimitSuggestions } from '../merchants/suggestions/limit-suggestions.js';
import type { FailureCode } from '../transactions/failure-code.js';
import type { Ledger } from '../transactions/ledger.js';
import { LedgerEntry } from '../transactions/ledger-entry.js';
import type { EventEntity } from '../transactions/event.entity.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { isUnderWay } from '../transactions/states.js';
import { CancelCheckout } from './cancel-checkout.js';
import { outcomeOf } from './outcome.js';
import { OutcomeWriter } from './outcome-writer.js';
import type { PaymentProvider, QueryResult, StartResult } from './ports/payment-provider.js';
import { StartPayment } from './start-payment.js';

/** What may happen to a payment. `which` chooses among its orders, those too that are over. */
type Step =
  | { readonly kind: 'choose'; readonly answer: StartResult }
  | { readonly kind: 'query'; readonly which: number; readonly result: QueryResult }
  | { readonly kind: 'trusted callback'; readonly which: number; readonly isSuccess: boolean }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'wait'; readonly minutes: number };

const code = fc.constantFrom<FailureCode>('declined', 'abandoned', 'blocked_by_risk');
const operatorMessage = fc.constant('a test');
const answer: fc.Arbitrary<StartResult> = fc.oneof(
  fc.constant({ kind: 'redirect' as const, url: 'https://pay.example/page', httpStatus: 200 }),
  fc.constant({ kind: 'emailed' as const, httpStatus: 210 }),
  fc.record({ kind: fc.constant('refused' as const), code, operatorMessage }),
  fc.record({ kind: fc.constant('unknown' as const), operatorMessage }),
);
const result: fc.Arbitrary<QueryResult> = fc.oneof(
  fc.record({
    kind: fc.constant('succeeded' as const),
    amountText: fc.constantFrom('12.30', '12.30', '1.00'),
    currency: fc.constantFrom('AUD', 'AUD', 'USD'),
    settledOn: fc.constant(null),
  }),
  fc.record({ kind: fc.constant('failed' as const), code, evidence: fc.boolean(), operatorMessage }),
  fc.constantFrom<QueryResult>(
    { kind: 'pending' },
    { kind: 'not_found' },
    { kind: 'unavailable', operatorMessage: 'a test' },
  ),
);
const which = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('choose' as const), answer }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('query' as const), which, result }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('trusted callback' as const), which, isSuccess: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'cancel' as const }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 30 }) }) },
);
const steps = fc.array(step, { minLength: 1, maxLength: 40 });

const CARD = 'UnionPay' as const;
const ACCOUNT = { id: 'merchant-1', version: 1, settings: { enabled: true, currencies: ['AUD'], cardTypes: [CARD] } };
const limits = { minAmount: null, maxAmount: null };
const environment = readEnvironment({ UNKNOWN_GRACE_SECONDS: '900', RECONCILE_FIRST_SECONDS: '5' });

/** The use cases as they are, on a ledger in memory and a provider that answers as it is told. */
class Checkout {
  readonly transaction: TransactionEntity = aTransaction();
  readonly attempts: LedgerEntry['attempts'] = [];
  readonly events: EventEntity[] = [];
  calls = 0;
  private now = NOON;
  private answer: StartResult = { kind: 'emailed', httpStatus: 210 };
  private readonly outcomes = new OutcomeWriter(environment);
  private readonly ledger = { change: this.change.bind(this) } as unknown as Ledger;
  private readonly cancellation = new CancelCheckout(this.ledger);
  private readonly payments = this.startPayment();

  async do(what: Step): Promise<void> {
    if (what.kind === 'wait') this.now += what.minutes * 60_000;
    else if (what.kind === 'cancel') await this.cancellation.cancel(this.transaction, 'en');
    else if (what.kind === 'choose') {
      this.answer = what.answer;
      await this.payments.start(this.transaction, CARD, null);
    } else await this.learn(what);
  }

  private async learn(what: Extract<Step, { which: number }>): Promise<void> {
    const attempt = this.attempts[what.which];
    if (!attempt) return;
    await this.change(this.transaction.id, (entry) => {
      if (what.kind === 'query') {
        this.outcomes.apply(entry, attempt, outcomeOf(attempt, what.result, this.now, 900_000), 'query');
        return;
      }
      const outcome = what.isSuccess
        ? ({ kind: 'succeeded' } as const)
        : ({ kind: 'failed', code: 'declined' } as const);
      this.outcomes.apply(entry, attempt, outcome, 'confirmation');
    });
  }

  private async change<T>(_id: string, work: (entry: LedgerEntry) => T | Promise<T>): Promise<T> {
    const entry = new LedgerEntry(this.transaction, this.attempts, this.now);
    const value = await work(entry);
    this.events.push(...entry.newEvents);
    return value;
  }

  private startPayment(): StartPayment {
    const account = { ...ACCOUNT, settings: { ...ACCOUNT.settings, ...limits } } as unknown as MerchantAccount;
    const merchants = { currentAccount: () => Promise.resolve(account) } as unknown as MerchantsService;
    const integration = { settings: { enabled: true, cardTypes: [CARD] } };
    const integrations = { current: () => Promise.resolve(integration) } as unknown as IntegrationsService;
    const provider = {
      start: () => {
        this.calls += 1;
        return Promise.resolve(this.answer);
      },
      clientIdFor: () => null,
    } as unknown as PaymentProvider;
    const clock: Clock = { now: () => this.now };
    const { ledger, outcomes } = this;
    const suggestions = { learn: async () => undefined } as unknown as LimitSuggestions;
    return new StartPayment(provider, ledger, merchants, integrations, outcomes, clock, environment, suggestions);
  }
}

async function play(what: readonly Step[], look: (checkout: Checkout, done: Step) => void): Promise<Checkout> {
  const checkout = new Checkout();
  for (const next of what) {
    await checkout.do(next);
    look(checkout, next);
  }
  return checkout;
}

const check = (property: (what: readonly Step[]) => Promise<unknown>) =>
  fc.assert(
    fc.asyncProperty(steps, async (what) => {
      await property(what);
    }),
    { numRuns: 300 },
  );

describe('whatever happens to a payment', () => {
  it('one order at most is under way, each order has an identifier of its own and was sent once', () =>
    check((what) =>
      play(what, ({ attempts, calls }) => {
        expect(attempts.filter(({ status }) => isUnderWay(status)).length).toBeLessThanOrEqual(1);
        expect(new Set(attempts.map(({ orderId }) => orderId)).size).toBe(attempts.length);
        expect(calls).toBe(attempts.length);
      }),
    ));

  it('a success stays, and has one event', () =>
    check(async (what) => {
      let hasSucceeded = false as boolean;
      const { events } = await play(what, ({ transaction }) => {
        if (hasSucceeded) expect(transaction.status).toBe('succeeded');
        hasSucceeded = transaction.status === 'succeeded';
      });
      const told = events.filter(({ kind, data }) => kind === 'transaction_moved' && data['to'] === 'succeeded');
      expect(told).toHaveLength(hasSucceeded ? 1 : 0);
    }));

  it('it succeeds only when an order did, and an order only when the provider said exactly so', () =>
    check((what) => {
      let known = 0;
      return play(what, ({ transaction, attempts, events }, done) => {
        const paid = attempts.filter(({ status }) => status === 'succeeded');
        expect(transaction.status === 'succeeded').toBe(paid.length > 0);
        const hasNewSuccess = events.slice(known).some(({ data }) => data['to'] === 'succeeded');
        known = events.length;
        if (!hasNewSuccess) return;
        if (done.kind === 'query') {
          expect(done.result).toMatchObject({ kind: 'succeeded', amountText: '12.30', currency: 'AUD' });
        } else expect(done).toMatchObject({ kind: 'trusted callback', isSuccess: true });
      });
    }));

  it('processing means that an order is under way, and nothing else does', () =>
    check((what) =>
      play(what, ({ transaction, attempts }) => {
        const isPaying = attempts.some(({ status }) => isUnderWay(status));
        if (transaction.status === 'processing') expect(isPaying).toBe(true);
        if (isPaying) expect(['processing', 'succeeded']).toContain(transaction.status);
      }),
    ));

  it('a person is asked for exactly while one is needed', () =>
    check(async (what) => {
      const { transaction, attempts, events } = await play(what, () => undefined);
      const paid = attempts.filter(({ status }) => status === 'succeeded').length;
      expect(transaction.attention.includes('duplicate_payment')).toBe(paid > 1);
      const success = events.find(({ kind, data }) => kind === 'transaction_moved' && data['to'] === 'succeeded');
      const isLate = ['failed', 'cancelled', 'expired'].includes(String(success?.data['from']));
      expect(transaction.attention.includes('late_success')).toBe(isLate);
      const isQueried = !what.some(({ kind }) => kind === 'trusted callback');
      const isOpen = attempts.some(({ status }) => isUnderWay(status));
      if (isQueried && !isOpen) expect(transaction.attention).not.toContain('outcome_unknown');
    }));

  it('every order that may yet be paid will be asked about', () =>
    check((what) =>
      play(what, ({ attempts }) => {
        for (const { status, nextQueryAt } of attempts) if (isUnderWay(status)) expect(nextQueryAt).not.toBeNull();
      }),
    ));

  it('its events are numbered without a gap', () =>
    check(async (what) => {
      const { transaction, events } = await play(what, () => undefined);
      expect(events.map(({ number }) => number)).toEqual(events.map((_event, index) => index + 1));
      expect(transaction.eventCount).toBe(events.length);
    }));
});
