import { type Case, moves, paidOrders } from './case.js';

const OVER = ['failed', 'cancelled', 'expired'];

/** A person is asked to look exactly where one is needed. */
export function checkAttention(subject: Case): string[] {
  const { transaction, record } = subject;
  const success = moves(subject, null).find(({ to }) => to === 'succeeded');
  const isPaid = transaction.status === 'succeeded';
  const expected: Readonly<Record<string, boolean>> = {
    duplicate_payment: paidOrders(subject).length > 1,
    late_success: success !== undefined && OVER.includes(success.from),
    amount_mismatch: wasToldAnotherAmount(subject),
    outcome_unknown: false,
    paid_not_returned: isPaid && transaction.returnedStatus !== 'success',
  };
  const found = Object.entries(expected)
    .filter(([code, isExpected]) => transaction.attention.includes(code) !== isExpected)
    .map(([code, isExpected]) => `${code} is ${isExpected ? 'missing' : 'there without a reason'}`);
  const toldFail = record.returns.some(({ status }) => status === 'fail');
  if (isPaid && toldFail && !transaction.attention.includes('late_success')) found.push('fail was told, then paid');
  return found;
}

/** By what the ledger itself wrote down of callbacks and answers. */
function wasToldAnotherAmount({ events, record }: Case): boolean {
  const { amount } = record.plan;
  return events.some(({ kind, data }) => {
    if (kind === 'callback_received') {
      const parameters = data['parameters'] as Readonly<Record<string, string>>;
      return parameters['success'] === 'Y' && (parameters['amount'] !== amount || parameters['currency'] !== 'AUD');
    }
    const isSuccess = kind === 'query_answered' && data['kind'] === 'succeeded';
    return isSuccess && (data['amountText'] !== amount || data['currency'] !== 'AUD');
  });
}
