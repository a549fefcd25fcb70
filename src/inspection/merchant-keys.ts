import type { MerchantAccount } from '../merchants/merchant-account.js';
import type { MerchantsService } from '../merchants/merchants.service.js';
import type { KnownSecret } from './find-match.js';

/** Versions of one merchant that are looked at, the newest. */
const MOST_VERSIONS = 50;

/** The different merchant keys that a merchant has had, the current one first. */
export async function keysOfMerchant(merchants: MerchantsService, current: MerchantAccount): Promise<KnownSecret[]> {
  const count = Math.min(current.version, MOST_VERSIONS);
  const versions = Array.from({ length: count }, (_, index) => current.version - index);
  const accounts = await Promise.all(versions.map((version) => merchants.account(current.id, version)));
  const oldestFirst = accounts.toReversed();
  const values = [...new Set(oldestFirst.map(({ merchantKey }) => merchantKey.reveal()))];
  const keys = values.map((value, index) => {
    const latest = accounts.find(({ merchantKey }) => merchantKey.reveal() === value) ?? current;
    // Callbacks of orders that were made with it still verify: it never retires.
    const state = latest.version === current.version ? ('current' as const) : ('previous' as const);
    const view = { owner: current.settings.name, state, number: index + 1 };
    return { id: `${current.id}:${String(index + 1)}`, ownerId: current.id, value, view };
  });
  return keys.toSorted((a, b) => Number(b.view.state === 'current') - Number(a.view.state === 'current'));
}
