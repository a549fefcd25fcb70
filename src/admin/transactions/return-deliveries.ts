import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { DeliverReturn } from '../../checkout/delivery/deliver-return.js';
import { RETURN_DELIVERY } from '../../checkout/delivery/return-delivery.js';
import { ReturnCustomer } from '../../checkout/return-customer.js';
import type { Actor } from '../../common/actor.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { OutboxLog } from '../../outbox/outbox-log.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import { notFound, ProblemError } from '../problem/problem.error.js';
import { toDeliveryDto } from './delivery-views.js';
import type { DeliveryDto } from './delivery.dto.js';

/** More than anybody has patience for; the outbox keeps the rest. */
const MOST_SHOWN = 50;

/** What staff do for a customer who paid and never came back. */
@Injectable()
export class ReturnDeliveries {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly returns: ReturnCustomer,
    private readonly deliveries: DeliverReturn,
    private readonly log: OutboxLog,
    private readonly audit: AuditLog,
  ) {}

  /** The newest first. */
  async of(transactionId: string): Promise<DeliveryDto[]> {
    const filter = { kinds: [RETURN_DELIVERY], subjectId: transactionId, limit: MOST_SHOWN };
    return (await this.log.list(this.reader.manager, filter)).map(toDeliveryDto);
  }

  /** @throws ProblemError 404; 409 as long as the outcome is not known */
  async link(id: string, actor: Actor): Promise<string> {
    const transaction = await this.find(id);
    const url = await this.returns.urlFor(transaction);
    if (url === null) throw notFinal();
    await this.unitOfWork.run((manager) =>
      this.audit.record(manager, { actor, action: 'return_link_viewed', subject: subjectOf(transaction) }),
    );
    return url;
  }

  /** Delivers now; the answer is in what is returned. @throws ProblemError 404; 409 as long as there is no outcome */
  async deliver(id: string, actor: Actor): Promise<DeliveryDto> {
    const transaction = await this.find(id);
    if (transaction.status === 'open' || transaction.status === 'processing') throw notFinal();
    const { host } = new URL(transaction.redirectUrl);
    const subject = subjectOf(transaction);
    const deliveryId = await this.deliveries.now(id, (manager, delivery) =>
      this.audit.record(manager, { actor, action: 'delivery_made', subject, after: { delivery, host } }),
    );
    const logged = await this.log.find(this.reader.manager, deliveryId);
    if (!logged) throw new Error(`Delivery ${deliveryId} is not there any more`);
    return toDeliveryDto(logged);
  }

  private async find(id: string): Promise<TransactionEntity> {
    const transaction = await this.reader.manager.findOneBy(TransactionEntity, { id });
    if (!transaction) throw notFound();
    return transaction;
  }
}

function subjectOf({ id, reference }: TransactionEntity) {
  return { kind: 'transaction', id, name: reference };
}

function notFinal(): ProblemError {
  return new ProblemError(409, 'not_final', { detail: 'The payment has no outcome yet, so there is nothing to tell' });
}
