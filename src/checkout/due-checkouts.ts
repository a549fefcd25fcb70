import { Injectable } from '@nestjs/common';
import { IntegrationsService } from '../integrations/integrations.service.js';
import { Ledger } from '../transactions/ledger.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { DeliverReturn } from './delivery/deliver-return.js';
import { ExpireCheckout } from './expire-checkout.js';

/** What becomes of a transaction whose own time has come (`due-at.ts`). */
@Injectable()
export class DueCheckouts {
  constructor(
    private readonly expiry: ExpireCheckout,
    private readonly ledger: Ledger,
    private readonly integrations: IntegrationsService,
    private readonly deliveries: DeliverReturn,
  ) {}

  /** An open one expires; of a paid one the customer should have come back. */
  async lookAt(transaction: TransactionEntity): Promise<void> {
    if (transaction.status === 'open') return this.expiry.expire(transaction.id);
    const { settings } = await this.integrations.current(transaction.integrationId);
    await this.ledger.change(transaction.id, async (entry, manager) => {
      const { status, returnedStatus, dueAt, orderId } = entry.transaction;
      if (status !== 'succeeded' || returnedStatus === 'success' || dueAt === null || dueAt > entry.now) return;
      entry.raise('paid_not_returned', { orderId, serverDelivery: settings.serverDelivery });
      if (settings.serverDelivery) await this.deliveries.schedule(manager, transaction.id);
    });
  }
}
