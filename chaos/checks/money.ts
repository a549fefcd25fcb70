import { type Case, moves, paidOrders } from './case.js';

/** Paid exactly where it was paid, once each, with the right amount. */
export function checkMoney(subject: Case): string[] {
  const { transaction, record } = subject;
  const paid = paidOrders(subject);
  const found: string[] = [];
  if (`${transaction.currency} ${String(transaction.amountMinor)}` !== `AUD ${minorOf(record.plan.amount)}`) {
    found.push(`it is for ${transaction.currency} ${String(transaction.amountMinor)}, not ${record.plan.amount} AUD`);
  }
  const expected = paid.length > 0 ? 'succeeded' : 'over and not paid';
  const isOver = ['failed', 'cancelled', 'expired'].includes(transaction.status);
  const actual = isOver ? 'over and not paid' : transaction.status;
  if (actual !== expected) found.push(`the ledger says ${transaction.status}, the provider has ${describe(paid)}`);
  if (paid.length > 0 && !paid.some(({ orderId }) => orderId === transaction.orderId)) {
    found.push(`it names order ${String(transaction.orderId)}, paid was ${describe(paid)}`);
  }
  return [...found, ...attemptDifferences(subject), ...successEvents(subject, paid.length)];
}

function attemptDifferences({ attempts, orders, transaction }: Case): string[] {
  return attempts.flatMap((attempt) => {
    const order = orders.find(({ orderId }) => orderId === attempt.orderId);
    const isPaid = order?.state === 'paid';
    const found: string[] = [];
    if (isPaid !== (attempt.status === 'succeeded')) {
      found.push(`attempt ${attempt.orderId} is ${attempt.status}, its order ${order?.state ?? 'never arrived'}`);
    }
    if (attempt.amountMinor !== transaction.amountMinor || attempt.currency !== transaction.currency) {
      found.push(`attempt ${attempt.orderId} is for another amount`);
    }
    if (
      order &&
      `${order.currency} ${minorOf(order.amount)}` !== `${attempt.currency} ${String(attempt.amountMinor)}`
    ) {
      found.push(`order ${order.orderId} is for another amount than its attempt`);
    }
    return found;
  });
}

/** One success event for the transaction, one for each paid order, and nothing after the transaction's. */
function successEvents(subject: Case, paid: number): string[] {
  const ofTransaction = moves(subject, null).filter(({ to }) => to === 'succeeded').length;
  const ofAttempts = subject.attempts.map(({ id }) => moves(subject, id).filter(({ to }) => to === 'succeeded').length);
  const sum = ofAttempts.reduce((total, count) => total + count, 0);
  const found: string[] = [];
  if (ofTransaction !== Math.min(paid, 1)) found.push(`${String(ofTransaction)} success events of the transaction`);
  if (sum !== paid || ofAttempts.some((count) => count > 1)) {
    found.push(`${String(sum)} success events of attempts for ${String(paid)} paid orders`);
  }
  return found;
}

function minorOf(amount: string): string {
  return String(Number(amount.replace('.', '')));
}

function describe(paid: readonly { orderId: string }[]): string {
  return paid.length === 0 ? 'no paid order' : `paid ${paid.map(({ orderId }) => orderId).join(', ')}`;
}
