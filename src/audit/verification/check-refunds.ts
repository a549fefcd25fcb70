import { parseAmount } from '../../common/money.js';
import { LONGEST_MESSAGE } from '../../refunds/refund.entity.js';
import type { History } from './histories.js';
import { type BadEntry, badEntry } from './verification.js';

type Data = Readonly<Record<string, unknown>>;

/** What of a refund's row its events tell, by the names of the columns. */
type Told = Record<(typeof FIELDS)[number], unknown>;
const FIELDS = [
  ...(['kind', 'amountMinor', 'currency', 'attemptId', 'orderId', 'reason', 'requestedBy'] as const),
  ...(['status', 'failureCode', 'message', 'decidedBy', 'decisionReason'] as const),
];

/**
 * Every refund was asked for by an event, of an order of this payment, and is where its last move led to. The events and
 * the orders are sound when this is called.
 */
export function checkRefunds({ transaction, events, attempts, refunds }: History): BadEntry | null {
  if (!refunds) return null;
  const known = new Map<string, Partial<Told>>();
  for (const { kind, attemptId, data: text } of events) {
    const data = JSON.parse(text) as Data;
    const id = String(data['refund']);
    const orderId = attempts.find(({ id }) => id === attemptId)?.orderId;
    if (kind === 'refund_requested') {
      const { currency } = transaction;
      const { minor: amountMinor } = parseAmount(String(data['amount']), currency);
      known.set(id, { ...asked(data), attemptId, orderId, amountMinor, currency });
    }
    if (kind === 'refund_moved') known.set(id, { ...known.get(id), ...moved(data) });
  }
  for (const refund of refunds) {
    const told = known.get(refund.id);
    if (!told) return badEntry('refund', 'was added', { id: refund.id });
    const field = FIELDS.find((name) => refund[name] !== told[name]);
    if (field) return badEntry('refund', `its ${field} is not what the events say`, { id: refund.id });
    known.delete(refund.id);
  }
  const [missing] = known.keys();
  return missing === undefined ? null : badEntry('refund', 'is missing', { id: missing });
}

function asked({ kind, reason, status, by }: Data) {
  const nothing = { failureCode: null, message: null, decidedBy: null, decisionReason: null };
  return { ...nothing, kind, reason, status, requestedBy: by };
}

/** Who decided, and why, is told where it was a person; an approval has no reason. */
function moved({ to, why, code, by }: Data): Partial<Told> {
  const message = String(why).slice(0, LONGEST_MESSAGE);
  const failureCode = to === 'failed' ? (code ?? null) : null;
  const decided = by !== undefined && { decidedBy: by, decisionReason: to === 'sending' ? null : why };
  return { status: to, message, failureCode, ...decided };
}
