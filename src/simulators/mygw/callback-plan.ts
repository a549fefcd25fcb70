import type { Faults } from './faults.js';
import { callbackUrl, type CallbackSource } from './callback-url.js';
import type { CallbackOverrides, SentCallback } from './types.js';

export interface PlannedCall {
  readonly kind: SentCallback['kind'];
  readonly url: string;
}

/** A signature of the right form that fits nothing. */
const WRONG_SIGNATURE = '0123456789abcdef0123456789abcdef';

/** The server-to-server calls for a decided order, in their order, as the faults want them. None without a URL. */
export function planBackofficeCalls(source: CallbackSource): PlannedCall[] {
  const { order, faults } = source;
  if (order.backofficeUrl === undefined) return [];
  const call = (kind: PlannedCall['kind'], overrides?: CallbackOverrides): PlannedCall => ({
    kind,
    url: callbackUrl(order.backofficeUrl, source, overrides),
  });
  const early: PlannedCall[] = [];
  if (faults.failureFirst && order.state === 'paid') early.push(call('failure-first', { success: 'N' }));
  if (faults.forgedCallback) early.push(call('forged', { success: 'Y', signature: WRONG_SIGNATURE }));
  const count = { none: 0, double: 2 }[faults.backoffice as string] ?? 1;
  return [...early, ...Array.from({ length: count }, () => call('true'))];
}

/** Whether the browser goes back before the server-to-server call is made. */
export function isReplyFirst(faults: Faults): boolean {
  return faults.callbackOrder === 'reply-first' || faults.backoffice === 'after-reply';
}
