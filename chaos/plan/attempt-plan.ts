import type { Faults } from '../../src/simulators/mygw/index.js';
import type { Random } from './random.js';

/** What the customer does on the provider's payment page. `close` pays and never goes back; `nothing` leaves it open. */
export type PageAction = 'pay' | 'close' | 'decline' | 'abandon' | 'nothing';

/** One order: what the provider does wrong, and what the customer does with it. */
export interface AttemptPlan {
  readonly cardType: string;
  /** How often the form is sent at once. */
  readonly submits: number;
  readonly faults: Partial<Faults>;
  readonly action: PageAction;
  /** Milliseconds that the customer spends on the payment page. */
  readonly thinkMs: number;
  /** How often the replyURL is opened, all at once. */
  readonly replies: number;
  /** The customer asks to cancel at the moment of paying. */
  readonly cancelsMeanwhile: boolean;
  /** Rightly signed callbacks that tell of what has not happened, sent before the customer acts. */
  readonly lies: readonly ('success' | 'failure' | 'stolen' | 'wrong-key')[];
  /** The provider calls the order abandoned, though its payment page still works. */
  readonly calledAbandoned: boolean;
  /** An order whose page never reached the customer is paid all the same, by the link in an e-mail say. */
  readonly paidUnseen: boolean;
  /** Milliseconds after which queries of this order work again; null: not before the end. */
  readonly queriesHealMs: number | null;
}

const CARD_TYPES = ['UnionPay', 'Alipay', 'Wechat Pay'];

export function planAttempt(random: Random): AttemptPlan {
  const calledAbandoned = random.chance(0.05);
  return {
    cardType: random.pick(CARD_TYPES),
    submits: random.weighted({ '1': 70, '2': 20, '3': 7, '5': 3 } as const) === '1' ? 1 : random.integer(2, 5),
    faults: planFaults(random, calledAbandoned),
    action: calledAbandoned ? 'nothing' : random.weighted(ACTIONS),
    thinkMs: random.chance(0.7) ? random.integer(0, 60) : random.integer(60, 600),
    replies: random.weighted({ '1': 60, '0': 20, '2': 20 } as const) === '1' ? 1 : random.integer(0, 3),
    cancelsMeanwhile: random.chance(0.08),
    lies: random.chance(0.1) ? [random.pick(LIES), random.pick(LIES)] : [],
    calledAbandoned,
    paidUnseen: random.chance(0.4),
    queriesHealMs: random.chance(0.6) ? random.integer(200, 2500) : null,
  };
}

const ACTIONS: Readonly<Record<PageAction, number>> = { pay: 60, close: 10, decline: 14, abandon: 10, nothing: 6 };
const LIES = ['success', 'failure', 'stolen', 'wrong-key'] as const;

function planFaults(random: Random, calledAbandoned: boolean): Partial<Faults> {
  return {
    ...paymentCallFaults(random),
    ...callbackFaults(random),
    ...queryFaults(random),
    // Said of an order that may yet be paid; of one that is paid, no provider says it.
    ...(calledAbandoned && { query: 'ok' as const, queryResult: '11', backoffice: 'once' as const }),
  };
}

function paymentCallFaults(random: Random): Partial<Faults> {
  const paymentCall = random.weighted<Faults['paymentCall']>({
    ...{ ok: 76, 'error-500': 2, 'error-502': 2, 'error-502-after': 2, 'error-408-after': 2 },
    ...{ 'timeout-before': 2, 'timeout-after': 3, 'reset-before': 2, 'reset-after': 3, risk: 3, 'no-processor': 3 },
  });
  const answerShape = random.weighted<Faults['answerShape']>({
    ...{ '1': 20, '2': 20, '3': 48, email: 3, 'email-advice': 3, form: 2, 'foreign-host': 2, garbage: 2 },
  });
  return {
    paymentCall,
    answerShape,
    ampersand: random.pick(['escaped', 'raw']),
    answerDelayMs: random.chance(0.85) ? 0 : random.integer(1, 1200),
    unknownOrder: random.pick(['404', 'result-11']),
  };
}

function callbackFaults(random: Random): Partial<Faults> {
  const backoffice = random.weighted<Faults['backoffice']>({
    ...{ once: 45, none: 15, double: 12, late: 12, 'before-answer': 8, 'after-reply': 8 },
  });
  const wrong = random.chance(0.06);
  return {
    backoffice,
    callbackDelayMs: random.integer(20, 1500),
    earlyOutcome: random.weighted({ pay: 70, decline: 20, abandon: 10 }),
    failureFirst: random.chance(0.08),
    forgedCallback: random.chance(0.08),
    parameterCase: random.pick(['orderID', 'orderId']),
    absentClient: random.pick(['omitted', 'empty']),
    ...(wrong && (random.chance(0.5) ? { wrongAmount: '1.00' } : { wrongCurrency: 'USD' })),
  };
}

function queryFaults(random: Random): Partial<Faults> {
  const query = random.weighted<Faults['query']>({
    ...{ ok: 78, 'error-500': 4, timeout: 4, 'pending-for': 6, 'no-reply-signature': 3, garbage: 5 },
    // For tests that release the answer themselves.
    held: 0,
  });
  const wrong = random.chance(0.05);
  return {
    query,
    pendingQueries: random.integer(1, 3),
    queryFailureSigned: random.pick(['without-amount', 'with-amount']),
    ...(wrong && (random.chance(0.5) ? { queryWrongAmount: '1.00' } : { queryWrongCurrency: 'USD' })),
  };
}
