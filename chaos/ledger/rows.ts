/** The gateway's tables as the checks read them: by SQL of their own, with nothing of the gateway's code. */
export interface TransactionRow {
  readonly id: string;
  readonly token: string;
  readonly transactionId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: string;
  readonly attention: readonly string[];
  readonly orderId: string | null;
  readonly returnedStatus: string | null;
  readonly eventCount: number;
}

export interface AttemptRow {
  readonly id: string;
  readonly transactionId: string;
  readonly orderId: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly status: string;
  readonly failureCode: string | null;
  readonly nextQueryAt: number | null;
  readonly leasedUntil: number | null;
}

export interface EventRow {
  readonly transactionId: string;
  readonly number: number;
  readonly attemptId: string | null;
  readonly kind: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly at: number;
}

export interface CallbackRow {
  readonly channel: string;
  readonly orderId: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly deliveries: number;
}

export type Row = Readonly<Record<string, unknown>>;

export const toTransaction = (row: Row): TransactionRow => ({
  id: text(row, 'id'),
  token: text(row, 'token'),
  transactionId: text(row, 'transaction_id'),
  amountMinor: Number(row['amount_minor']),
  currency: text(row, 'currency'),
  status: text(row, 'status'),
  attention: json(row, 'attention') as string[],
  orderId: optionalText(row, 'order_id'),
  returnedStatus: optionalText(row, 'returned_status'),
  eventCount: Number(row['event_count']),
});

export const toAttempt = (row: Row): AttemptRow => ({
  id: text(row, 'id'),
  transactionId: text(row, 'transaction_id'),
  orderId: text(row, 'order_id'),
  amountMinor: Number(row['amount_minor']),
  currency: text(row, 'currency'),
  status: text(row, 'status'),
  failureCode: optionalText(row, 'failure_code'),
  nextQueryAt: optionalNumber(row, 'next_query_at'),
  leasedUntil: optionalNumber(row, 'leased_until'),
});

export const toEvent = (row: Row): EventRow => ({
  transactionId: text(row, 'transaction_id'),
  number: Number(row['number']),
  attemptId: optionalText(row, 'attempt_id'),
  kind: text(row, 'kind'),
  data: json(row, 'data') as Record<string, unknown>,
  at: Number(row['at']),
});

export const toCallback = (row: Row): CallbackRow => ({
  channel: text(row, 'channel'),
  orderId: text(row, 'order_id'),
  parameters: json(row, 'parameters') as Record<string, string>,
  deliveries: Number(row['deliveries']),
});

function text(row: Row, name: string): string {
  const value = row[name];
  if (typeof value !== 'string') throw new Error(`${name} is not a text`);
  return value;
}

function optionalText(row: Row, name: string): string | null {
  return row[name] === null ? null : text(row, name);
}

function optionalNumber(row: Row, name: string): number | null {
  return row[name] === null ? null : Number(row[name]);
}

function json(row: Row, name: string): unknown {
  return JSON.parse(text(row, name));
}
