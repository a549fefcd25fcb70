import { planAttempt, type AttemptPlan } from './attempt-plan.js';
import { planDisturbance, type Disturbance } from './disturbance.js';
import { Random } from './random.js';

/** One payment from the first landing to the last visit. Depends on nothing but the seed and the payment's number. */
export interface PaymentPlan {
  readonly seed: string;
  readonly index: number;
  /** Two decimals; no other payment of the run has the same, which is how its orders are told at the provider. */
  readonly amount: string;
  /** How many landings of the same link come at once. */
  readonly landings: number;
  readonly cancelsFirst: boolean;
  /** Looks at the page before choosing. */
  readonly looksFirst: boolean;
  /** What the customer does after each failure. */
  readonly afterFailure: readonly ('choose' | 'cancel' | 'leave')[];
  /** How often the waiting page is looked at before the customer gives up. */
  readonly patience: number;
  /** While waiting, asks to cancel. */
  readonly cancelsWaiting: boolean;
  /** The page waits by its script (`/status`) or by being loaded again. */
  readonly waitsBy: 'status' | 'page';
  /** After all: comes back to the link, or to the page. */
  readonly comesBack: 'never' | 'link' | 'page';
  /** Pays, at the end, on a payment page of an order that was given up. */
  readonly paysOldPage: boolean;
  /** Callbacks for an order that nobody knows. */
  readonly strayCallback: boolean;
  readonly attempts: readonly AttemptPlan[];
  readonly disturbance: Disturbance | null;
}

const MAX_ATTEMPTS = 4;
/** Cents; more than the smallest amount, which is the wrong one in wrong callbacks. */
const FIRST_AMOUNT = 200;

export function planPayment(seed: string, index: number): PaymentPlan {
  const random = new Random(seed, index);
  return {
    seed,
    index,
    amount: amountOf(index),
    landings: random.chance(0.8) ? 1 : random.integer(2, 4),
    cancelsFirst: random.chance(0.05),
    looksFirst: random.chance(0.7),
    afterFailure: Array.from({ length: MAX_ATTEMPTS }, () => random.weighted({ choose: 75, cancel: 18, leave: 7 })),
    patience: random.integer(2, 8),
    cancelsWaiting: random.chance(0.15),
    waitsBy: random.pick(['status', 'page']),
    comesBack: random.weighted({ never: 60, link: 20, page: 20 }),
    paysOldPage: random.chance(0.6),
    strayCallback: random.chance(0.05),
    attempts: Array.from({ length: MAX_ATTEMPTS }, () => planAttempt(random)),
    disturbance: planDisturbance(random),
  };
}

export function amountOf(index: number): string {
  const cents = FIRST_AMOUNT + index;
  return `${String(Math.floor(cents / 100))}.${String(cents % 100).padStart(2, '0')}`;
}

/** @returns the payment's number, or null for an amount that no payment has */
export function indexOfAmount(amount: string): number | null {
  if (!/^\d+\.\d{2}$/.test(amount)) return null;
  const index = Number(amount.replace('.', '')) - FIRST_AMOUNT;
  return index >= 0 ? index : null;
}
