import { type Case, moves, paidAt, paidOrders } from './case.js';

const OVER = ['failed', 'cancelled', 'expired'];

/** Every customer was told the truth, as far as anyone could know it. */
export function checkReturns(subject: Case): string[] {
  const { record } = subject;
  const paid = paidOrders(subject).map(paidAt);
  const found: string[] = [];
  for (const { status, verified, answeredAt } of record.returns) {
    if (!verified) found.push(`a return with ${status} did not verify`);
    if (status !== 'success' && status !== 'fail') found.push(`a return said ${status}`);
    if (status === 'success' && !paid.some((at) => at <= answeredAt)) found.push('success was told before it was paid');
  }
  const last = record.returns.at(-1);
  const truth = subject.transaction.status === 'succeeded' ? 'success' : 'fail';
  if (last?.status !== truth) found.push(`the last return said ${String(last?.status)}, the truth is ${truth}`);
  if (subject.transaction.returnedStatus !== truth) {
    found.push(`the ledger thinks ${String(subject.transaction.returnedStatus)} was told`);
  }
  return [...found, ...earlyEnds(subject)];
}

/** A payment is not called off while an order of it is paid, unless the provider itself had called that order failed. */
function earlyEnds(subject: Case): string[] {
  const ends = moves(subject, null).filter(({ to }) => OVER.includes(to));
  return paidOrders(subject).flatMap((order) => {
    const attempt = subject.attempts.find(({ orderId }) => orderId === order.orderId);
    const failed = moves(subject, attempt?.id ?? '').find(({ to }) => to === 'failed');
    const wasCalledFailed = failed !== undefined && subject.wallTime(failed.at) <= paidAt(order);
    const early = ends.filter(({ at }) => subject.wallTime(at) > paidAt(order) && !wasCalledFailed);
    return early.map(({ to }) => `it was called ${to} while ${order.orderId} was paid`);
  });
}
