import type { TransactionDetailsDto } from '../transactions/transaction-details.dto.js';

/** Kinds of events that are messages: what came in, and what the provider answered. */
const MESSAGES: readonly string[] = ['request_received', 'callback_received', 'payment_answered', 'query_answered'];

export function messagesOf({ events }: TransactionDetailsDto): TransactionDetailsDto['events'] {
  return events.filter(({ kind }) => MESSAGES.includes(kind));
}

/** The history as a page of Markdown. What comes from outside stands in code, where it means nothing. */
export function readableTimeline(details: TransactionDetailsDto): string {
  const { reference, transactionId, amount, currency, status, attention } = details;
  const facts: readonly (readonly [string, string])[] = [
    ['Reference', reference],
    ['Transaction', transactionId],
    ['Amount', `${amount} ${currency}`],
    ['State', [status, ...attention].join(', ')],
    ['Refunded', details.refundedAmount],
    ['Settled on', details.settledOn ?? '–'],
    ['Orders', details.attempts.map(({ orderId, cardType }) => `${orderId} (${cardType})`).join(', ')],
  ];
  const events = details.events.map(({ number, kind, at, data }) =>
    [`## ${String(number)}. ${kind.replaceAll('_', ' ')}`, at, code(JSON.stringify(data, null, 2))].join('\n\n'),
  );
  return ['# Payment', facts.map(([name, value]) => `- ${name}: ${inline(value)}`).join('\n'), ...events, ''].join(
    '\n\n',
  );
}

function inline(text: string): string {
  return `\`${text.replace(/[`\r\n]/g, ' ')}\``;
}

function code(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}
