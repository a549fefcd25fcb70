import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '../../common/ids.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { OutboxWorker } from '../../outbox/outbox-worker.js';
import { Outbox } from '../../outbox/outbox.js';
import { RETURN_DELIVERY, type ReturnDeliveryPayload } from './return-delivery.js';

/** Longer than the caller needs to begin; should this process die before, another sends it after this. */
const RESERVED_MS = 30_000;

/** Has results delivered server to server whose customers did not take them back. */
@Injectable()
export class DeliverReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly worker: OutboxWorker,
  ) {}

  /**
   * Delivers a transaction's result now, for somebody who waits for the answer. It has to be in a final state.
   *
   * @param note stores what belongs into the same unit of work as the order to deliver
   * @returns the delivery's id; what came of it is in the outbox's log
   */
  async now(
    transactionId: string,
    note: (manager: EntityManager, deliveryId: string) => Promise<void>,
  ): Promise<string> {
    const id = await this.unitOfWork.run(async (manager) => {
      const deliveryId = await this.add(manager, transactionId, { by: 'staff' });
      if (deliveryId === null) throw new Error('A key that was made just now is there already');
      await note(manager, deliveryId);
      return deliveryId;
    });
    await this.worker.deliverNow(id);
    return id;
  }

  /** Once for each transaction, in the caller's unit of work: sent soon, and again at growing pauses. */
  async schedule(manager: EntityManager, transactionId: string): Promise<void> {
    await this.add(manager, transactionId, { by: 'schedule' });
  }

  private add(manager: EntityManager, subjectId: string, { by }: ReturnDeliveryPayload): Promise<string | null> {
    const part = by === 'schedule' ? by : newId();
    return this.outbox.add(manager, {
      ...{ kind: RETURN_DELIVERY, subjectId, payload: { by }, deduplicationKey: `return:${subjectId}:${part}` },
      delayMs: by === 'staff' ? RESERVED_MS : 0,
    });
  }
}
