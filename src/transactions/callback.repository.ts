import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThanOrEqual } from 'typeorm';
import { newId } from '../common/ids.js';
import { InsertStatement } from '../database/insert-statement.js';
import { CallbackEntity, type CallbackChannel } from './callback.entity.js';

export interface NewCallback {
  readonly channel: CallbackChannel;
  readonly orderId: string;
  /** What makes it another callback than the next one: everything that its signature covers. */
  readonly identity: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly receivedAt: number;
  readonly nextLookAt: number | null;
}

const INSERT = new InsertStatement(CallbackEntity);

/** Callbacks as they came. */
@Injectable()
export class CallbackRepository {
  /** @returns false when the very same callback is stored already; it is counted then */
  async insert(manager: EntityManager, callback: NewCallback): Promise<boolean> {
    const { identity, ...row } = callback;
    const contentHash = hash(callback.channel, identity);
    const id = newId();
    const isNew = await INSERT.run(manager, [{ ...row, id, contentHash, deliveries: 1, looks: 0 }], 'skip');
    if (isNew === 1) return true;
    await manager.increment(CallbackEntity, { contentHash }, 'deliveries', 1);
    return false;
  }

  /** Callbacks of orders that were not known, whose time to look again has come. */
  due(manager: EntityManager, now: number, limit: number): Promise<CallbackEntity[]> {
    return manager.find(CallbackEntity, { where: { nextLookAt: LessThanOrEqual(now) }, take: limit });
  }

  /** @returns false when somebody else has looked at it meanwhile; nothing was written then */
  async lookAgain(manager: EntityManager, callback: CallbackEntity, nextLookAt: number | null): Promise<boolean> {
    const { id, looks } = callback;
    const { affected } = await manager.update(CallbackEntity, { id, looks }, { nextLookAt, looks: looks + 1 });
    return affected === 1;
  }
}

function hash(channel: CallbackChannel, identity: string): string {
  return createHash('sha256')
    .update(JSON.stringify([channel, identity]))
    .digest('hex');
}
