import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isAllowedHost, parseRedirectTarget } from '../../common/hosts.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { IntegrationSettings } from '../../integrations/integration-settings.js';
import { IntegrationsService } from '../../integrations/integrations.service.js';
import { type DeliveryResult, OutboxHandler, type OutboxMessage } from '../../outbox/outbox-handler.js';
import { OutboxHandlers } from '../../outbox/outbox-handlers.js';
import { OutgoingHttp } from '../../outgoing/outgoing-http.js';
import { Ledger } from '../../transactions/ledger.js';
import { paidMinor } from '../../transactions/paid-minor.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import { TransactionRepository } from '../../transactions/transaction.repository.js';
import { ReturnCustomer } from '../return-customer.js';
import { toDeliveryResult } from './delivery-answer.js';

export const RETURN_DELIVERY = 'return_delivery';

export interface ReturnDeliveryPayload {
  readonly by: 'staff' | 'schedule';
}

/** The result, and with which status the host platform was told. Without: nothing was sent, nor tried. */
interface ReturnResult extends DeliveryResult {
  readonly told?: 'success' | 'fail';
  readonly host?: string;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** After these, about three days in all, an automatic delivery is given up. By hand it is tried once each time. */
const PAUSES = [MINUTE, 5 * MINUTE, 15 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR, 24 * HOUR, 24 * HOUR];

/**
 * Sends a result to the host platform as the customer's browser would have: a GET of the signed address. Only to the
 * hosts of the integration as it is configured now, and only to public addresses; redirects are not followed.
 */
@Injectable()
export class ReturnDelivery extends OutboxHandler implements OnModuleInit {
  override readonly kind = RETURN_DELIVERY;

  constructor(
    private readonly handlers: OutboxHandlers,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly integrations: IntegrationsService,
    private readonly transactions: TransactionRepository,
    private readonly returns: ReturnCustomer,
    private readonly ledger: Ledger,
    private readonly http: OutgoingHttp,
  ) {
    super();
  }

  onModuleInit(): void {
    this.handlers.register(this);
  }

  override async deliver(message: OutboxMessage): Promise<ReturnResult> {
    const transaction = await this.reader.manager.findOneBy(TransactionEntity, { id: message.subjectId });
    const url = transaction && (await this.returns.urlFor(transaction));
    if (!transaction || url === null) return { outcome: 'refused', error: 'The transaction has no result yet' };
    const told = transaction.status === 'succeeded' ? 'success' : 'fail';
    const { settings } = await this.integrations.current(transaction.integrationId);
    const reason = message.payload['by'] === 'schedule' ? await this.notNeeded(transaction, told, settings) : null;
    if (reason !== null) return { outcome: 'refused', error: reason };
    const target = parseRedirectTarget(transaction.redirectUrl);
    if (!target || !isAllowedHost(target, settings.redirectHosts)) {
      const error = 'The host of the return address is none of the redirectHosts of the integration any more';
      return { outcome: 'refused', error, told, host: target?.host ?? '' };
    }
    const headers = { accept: 'text/html,application/json;q=0.9,*/*;q=0.8', 'x-delivery-id': message.id };
    return { ...toDeliveryResult(await this.http.get(url, { headers }), url), told, host: target.host };
  }

  /** Why an automatic delivery is no longer wanted, or null. */
  private async notNeeded(
    transaction: TransactionEntity,
    told: string,
    settings: IntegrationSettings,
  ): Promise<string | null> {
    if (transaction.returnedStatus === told) return 'No longer needed';
    const paid = paidMinor(await this.transactions.attemptsOf(this.reader.manager, transaction.id));
    if (transaction.refundedMinor >= paid) return 'It was sent back';
    return settings.serverDelivery ? null : 'Automatic delivery was turned off';
  }

  override pauseAfter(failures: number, { payload }: OutboxMessage): number | null {
    return payload['by'] === 'schedule' ? (PAUSES[failures - 1] ?? null) : null;
  }

  override async record(
    message: OutboxMessage,
    result: ReturnResult,
    write: (manager: EntityManager) => Promise<void>,
  ): Promise<void> {
    const { told, host, outcome, httpStatus, error } = result;
    if (told === undefined) return this.unitOfWork.run(write);
    await this.ledger.change(message.subjectId, async (entry, manager) => {
      const { transaction } = entry;
      entry.note('return_delivery_attempted', {
        ...{ delivery: message.id, by: message.payload['by'], attempt: message.attempt, status: told, host },
        ...{ outcome, httpStatus, error },
      });
      if (outcome === 'delivered') {
        transaction.returnedAt ??= entry.now;
        if (transaction.returnedStatus !== 'success') transaction.returnedStatus = told;
        if (told === 'success') entry.clear('paid_not_returned', 'the result was delivered server to server');
      }
      await write(manager);
    });
  }
}
