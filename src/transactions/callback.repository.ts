import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { newId } from '../common/ids.js';
import { CallbackEntity, type CallbackChannel } from './callback.entity.js';

export interface NewCallback {
  readonly channel: CallbackChannel;
  readonly orderId: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly receivedAt: number;
  readonly nextLookAt: number | null;
}

/** Callbacks as they came. */
@Injectable()
export class CallbackRepository {
  /** @returns false when the very same callback is stored already; it is counted then */
  async insert(manager: EntityManager, callback: NewCallback): Promise<boolean> {
    const contentHash = hash(callback);
    const id = newId();
    await manager
      .createQueryBuilder()
      .insert()
      .into(CallbackEntity)
      .values({ ...callback, id, contentHash, deliveries: 1, looks: 0 })
      .orIgnore()
      .execute();
    if (await manager.existsBy(CallbackEntity, { id })) return true;
    await manager.increment(CallbackEntity, { contentHash }, 'deliveries', 1);
    return false;
  }

  /** Callbacks of orders that were not known, whose time to look again has come. */
  due(manager: EntityManager, now: number, limit: number): Promise<CallbackEntity[]> {
    return manager.find(CallbackEntity, { where: { nextLookAt: LessThanOrEqual(now) }, take: limit });
  }

  async lookAgain(manager: EntityManager, callback: CallbackEntity, nextLookAt: number | null): Promise<void> {
    await manager.update(CallbackEntity, callback.id, { nextLookAt, looks: callback.looks + 1 });
  }
}

function hash(callback: NewCallback): string {
  const parameters = Object.entries(callback.parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([callback.channel, callback.orderId, parameters]))
    .digest('hex');
}
