import { isExactAmount, toMinor } from './money.js';
import { refusal, type Refusal } from './refusal.js';
import type { OrderRecord } from './types.js';

/** A back office command (protocols.md §2) after its form was checked. */
export interface Command {
  readonly kind: 'Refund' | 'Cancel';
  readonly merchantId: string;
  readonly orderId: string;
  readonly amount: string;
}

/** Reads the body; a wrong form is "Bad Command". */
export function readCommand(body: unknown): Command | Refusal {
  const fields: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  const { command, p1, p2, p3, p4, p5 } = fields;
  const isKnown = command === 'BackOffice' && (p1 === 'Refund' || p1 === 'Cancel');
  const isText = typeof p2 === 'string' && typeof p3 === 'string' && typeof p5 === 'string';
  if (!isKnown || !isText || !isDate(p4)) return refusal(400, 'Bad Command');
  return { kind: p1, merchantId: p2, orderId: p3, amount: p5 };
}

/**
 * A refund is for part or all of what is settled and not refunded yet, a cancel for the whole amount before
 * settlement (protocols.md §2). The guide's three details are all there is to say what is wrong.
 */
export function checkCommand(command: Command, order: OrderRecord | undefined): Refusal | undefined {
  if (order?.state !== 'paid') return refusal(400, 'Original transaction not found');
  const isFit = command.kind === 'Refund' ? isRefundable(command.amount, order) : isCancellable(command.amount, order);
  return isFit ? undefined : refusal(400, 'Amount not valid');
}

function isRefundable(amount: string, order: OrderRecord): boolean {
  if (order.settledOn === undefined || !isExactAmount(amount, order.currency)) return false;
  const waiting = order.queued.reduce((sum, queued) => sum + toMinor(queued.amount), 0n);
  return toMinor(amount) <= toMinor(order.amount) - toMinor(order.refunded) - waiting;
}

function isCancellable(amount: string, order: OrderRecord): boolean {
  return order.settledOn === undefined && order.queued.length === 0 && amount === order.amount;
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const time = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}
