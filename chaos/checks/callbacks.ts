import type { SeenCallback } from '../customer/record.js';
import type { Case } from './case.js';

/** What nobody may be answered 200 for. */
const FORGED = ['forged', 'stolen', 'wrong-key'];

/** A callback that was answered 200 is stored; a forged one is not, and is never answered so. */
export function checkCallbacks(subject: Case): string[] {
  const seen = [...subject.record.callbacks, ...sentByProvider(subject)].filter(({ kind }) => kind !== 'stray');
  const found: string[] = [];
  for (const { kind, status, channel } of seen) {
    if (status !== null && ![200, 400, 403, 503].includes(status)) {
      found.push(`a ${kind} ${channel} callback was answered ${String(status)}`);
    }
    if (FORGED.includes(kind) && status === 200) found.push(`a ${kind} callback was taken`);
    if (!FORGED.includes(kind) && status !== null && [400, 403].includes(status)) {
      found.push(`a rightly signed ${channel} callback was answered ${String(status)}`);
    }
  }
  return [...found, ...missing(subject, seen)];
}

function missing({ callbacks }: Case, seen: readonly SeenCallback[]): string[] {
  const answered = new Map<string, number>();
  for (const { channel, url, status } of seen) {
    if (status !== 200) continue;
    const key = keyOf(channel, Object.fromEntries(new URL(url).searchParams));
    answered.set(key, (answered.get(key) ?? 0) + 1);
  }
  return [...answered].flatMap(([key, count]) => {
    const rows = callbacks.filter(({ channel, parameters }) => keyOf(channel, parameters) === key);
    const stored = rows.reduce((sum, { deliveries }) => sum + deliveries, 0);
    return stored >= count ? [] : [`${key}: ${String(count)} answered with 200, ${String(stored)} stored`];
  });
}

function keyOf(channel: string, parameters: Readonly<Record<string, string>>): string {
  const { success, amount, currency } = parameters;
  const orderId = parameters['orderID'] ?? parameters['orderId'];
  return [channel, orderId, success, amount ?? '-', currency ?? '-'].join(' ');
}

/** The browser's way back is recorded by the browser; the rest by the provider. */
function sentByProvider({ orders }: Case): SeenCallback[] {
  return orders.flatMap(({ callbacksSent }) => callbacksSent.filter(({ channel }) => channel === 'backoffice'));
}
