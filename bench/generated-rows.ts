import { randomBytes, randomUUID } from 'node:crypto';

type Row = Readonly<Record<string, string | number | null>>;

/** What one generated payment is in each table, by the names of the columns. */
export interface GeneratedPayment {
  readonly transaction: Row;
  readonly attempts: readonly Row[];
  readonly events: readonly Row[];
}

const STEP_MS = 30_000;
const START = Date.parse('2025-01-01T00:00:00Z');
const MERCHANTS = Array.from({ length: 4 }, () => randomUUID());

/** An integration, and the secret and merchant that its payments are of. */
export interface Page {
  readonly id: string;
  readonly secret: string;
  readonly merchant: string;
  readonly currency: string;
}

/** Nine pages are busy alike, the last one has hardly any customer and a currency of its own. */
export const PAGE_CURRENCIES = Array.from({ length: 10 }, (_, index) =>
  index === 9 ? 'JPY' : index % 3 === 0 ? 'USD' : 'AUD',
);

/** Of nobody who is configured: enough for lists, not for what shows a payment's merchant. */
const NOBODYS: readonly Page[] = PAGE_CURRENCIES.map((currency, index) => ({
  ...{ id: randomUUID(), secret: randomUUID(), currency },
  merchant: MERCHANTS[index % MERCHANTS.length] ?? '',
}));

/** The states of a year's payments: most succeed, few are on their way at any moment. */
function statusOf(index: number, count: number): string {
  if (index > count - 50) return index % 2 === 0 ? 'open' : 'processing';
  const share = (index * 7919) % 1000;
  if (share < 850) return 'succeeded';
  if (share < 900) return 'failed';
  return share < 950 ? 'cancelled' : 'expired';
}

function cardTypeOf(index: number): string {
  const share = index % 7;
  if (share < 4) return 'UnionPay';
  return share < 6 ? 'Alipay' : 'Wechat Pay';
}

/**
 * A payment as the gateway would have stored it, but for the chain: `hash`, `events_hash` and `mac` are empty, since only
 * a running gateway has the chain's key, and everything counts as sealed. `audit:verify` finds such rows, rightly.
 */
export function generatedPayment(index: number, count: number, pages = NOBODYS): GeneratedPayment {
  const page = pages[index % 1000 === 0 ? 9 : index % 9];
  if (!page) throw new Error('There is no such integration');
  const createdAt = START + index * STEP_MS;
  const status = statusOf(index, count);
  const isTried = status !== 'cancelled' && status !== 'expired' && status !== 'open';
  const orderId = isTried ? randomBytes(10).toString('hex') : null;
  const cardType = isTried ? cardTypeOf(index) : null;
  const amountMinor = 100 + ((index * 104_729) % 20_000);
  const amountText = page.currency === 'JPY' ? String(amountMinor) : (amountMinor / 100).toFixed(2);
  const id = uuidAt(createdAt);
  const shared = {
    ...{ merchant_id: page.merchant, merchant_version: 1, currency: page.currency },
    ...{ amount_minor: amountMinor, amount_text: amountText, failure_code: null },
    ...{ created_at: createdAt, updated_at: createdAt + 60_000 },
  };
  const transaction = {
    ...{ ...shared, id, token: randomBytes(20).toString('base64url'), status },
    ...{ integration_id: page.id, integration_version: 1, integration_secret_id: page.secret },
    ...{ transaction_id: randomUUID(), reference: `INV-${String(index)}` },
    ...{ redirect_url: 'https://portal.example.com/return', locale: 'en', returned_status: null, settled_on: null },
    ...{ attention: index % 5000 === 0 ? '["paid_not_returned"]' : '[]', card_type: cardType, order_id: orderId },
    ...{ succeeded_at: status === 'succeeded' ? createdAt + 60_000 : null, returned_at: null, refunded_minor: 0 },
    ...{ expires_at: createdAt + 3_600_000, due_at: null, correlation_id: 'generated' },
    ...{ event_count: 2 + Number(isTried), sealed_events: 2 + Number(isTried), events_hash: '', mac: '' },
  };
  const attempt = attemptOf(id, shared, { orderId, cardType, status });
  return { transaction, attempts: attempt ? [attempt] : [], events: eventsOf(transaction, attempt) };
}

function attemptOf(
  transactionId: string,
  shared: Row,
  { orderId, cardType, status }: { orderId: string | null; cardType: string | null; status: string },
): Row | null {
  if (orderId === null) return null;
  return {
    ...{ ...shared, id: randomUUID(), transaction_id: transactionId, order_id: orderId, card_type: cardType },
    ...{ client_id: null, status: status === 'processing' ? 'redirected' : status, payment_page_url: null },
    ...{
      next_query_at: null,
      last_query_at: null,
      query_count: 1,
      leased_until: null,
      absence_count: 0,
      absence_said: null,
    },
    ended_at: status === 'processing' ? null : Number(shared['created_at']) + 60_000,
  };
}

function eventsOf({ id, created_at: at, status }: Row, attempt: Row | null): Row[] {
  const event = (kind: string, data: object, attemptId: string | number | null = null) => ({
    ...{ transaction_id: id ?? null, attempt_id: attemptId, kind, data: JSON.stringify(data), at: at ?? 0, hash: '' },
  });
  const events = [
    event('request_received', { signature: 'ok', redirectHost: 'portal.example.com' }),
    ...(attempt ? [event('attempt_started', { orderId: attempt['order_id'] }, attempt['id'] ?? null)] : []),
    event('transaction_moved', { from: 'open', to: status, why: 'generated' }),
  ];
  return events.map((one, index) => ({ ...one, number: index + 1 }));
}

/** A version 7 UUID of that moment: keys made later sort later, as the gateway's own do. */
function uuidAt(moment: number): string {
  const time = moment.toString(16).padStart(12, '0');
  const random = randomBytes(10).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-8${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
