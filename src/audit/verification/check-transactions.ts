import type { EntityManager } from 'typeorm';
import { EventEntity } from '../../transactions/event.entity.js';
import type { VerificationWork } from './check.js';
import { checkHistory } from './check-history.js';
import { histories } from './histories.js';
import { type BadEntry, badEntry } from './verification.js';

/** Walks the history of every payment. */
export async function checkTransactions({
  manager,
  keys,
  tally,
  progress,
}: VerificationWork): Promise<BadEntry | null> {
  const hasher = keys.hasher('events');
  for await (const history of histories(manager)) {
    const bad = checkHistory(hasher, history);
    if (bad) return bad;
    tally.transactions += 1;
    progress.checked += 1;
    tally.events += history.events.length;
  }
  return checkOrphans(manager);
}

/** Where foreign keys were switched off, a transaction may have been deleted and its events left. */
async function checkOrphans(manager: EntityManager): Promise<BadEntry | null> {
  const orphan = await manager
    .createQueryBuilder(EventEntity, 'event')
    .select(['event.transactionId', 'event.number'])
    .where('NOT EXISTS (SELECT 1 FROM transactions WHERE transactions.id = event.transaction_id)')
    .orderBy('event.transactionId')
    .limit(1)
    .getOne();
  return orphan && badEntry('transaction', 'is gone, its events are still there', { id: orphan.transactionId });
}
