import type { EntityManager } from 'typeorm';
import { EventEntity } from '../../transactions/event.entity.js';
import { eventHash, requestHash, stateMac } from '../../transactions/event-chain.js';
import type { EventHasher } from '../../transactions/event-hasher.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import { histories, type History } from '../verification/histories.js';
import type { ChainKeys } from './chain-keys.js';

/**
 * Chains the payments from before the chain as they are, when its key is made and never again: after that, one without
 * a hash was not written by the gateway.
 */
export async function adoptLedger(manager: EntityManager, keys: ChainKeys): Promise<void> {
  for await (const history of histories(manager)) await adopt(manager, keys.hasher('events'), history);
}

async function adopt(manager: EntityManager, hasher: EventHasher, { transaction, events }: History): Promise<void> {
  let eventsHash = requestHash(hasher, transaction);
  for (const event of events) {
    eventsHash = eventHash(hasher, event, eventsHash);
    const { transactionId, number } = event;
    await manager.update(EventEntity, { transactionId, number }, { hash: eventsHash });
  }
  const mac = stateMac(hasher, { ...transaction, eventsHash });
  await manager.update(TransactionEntity, transaction.id, { eventsHash, mac });
}
