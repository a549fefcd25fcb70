import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Clock } from '../../common/clock.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { OrderAccount } from '../../refunds/order-account.js';
import type { RefundEntity } from '../../refunds/refund.entity.js';
import { RefundRepository } from '../../refunds/refund.repository.js';
import { paidOrder, refundability } from '../../refunds/refundable.js';
import { settledOnDay } from '../../refunds/settlement-state.js';
import type { AttemptEntity } from '../../transactions/attempt.entity.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import type { Access } from '../auth/access.js';
import { notFound } from '../problem/problem.error.js';
import { toRefundabilityDto, toRefundDto } from './refund-views.js';
import type { RefundabilityDto, RefundDto, RefundListQuery, RefundPageDto } from './refund.dto.js';

/** What the view of a transaction tells of its refunds. */
export interface RefundParts {
  readonly refunds: RefundDto[];
  readonly refundable: RefundabilityDto;
  readonly cancellable: RefundabilityDto;
}

/** Refunds as the staff see them. What an auditor looks at is noted. */
@Injectable()
export class RefundsReader {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly refunds: RefundRepository,
    private readonly accounts: OrderAccount,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  async page({ status, transaction, limit, cursor }: RefundListQuery, access: Access): Promise<RefundPageDto> {
    const { manager } = this.reader;
    const filter = { status, transactionId: transaction, before: cursor, limit: limit + 1 };
    const rows = await this.refunds.list(manager, filter);
    const shown = rows.slice(0, limit);
    if (access.role === 'auditor') await this.note(access, { status, transaction, shown: shown.length });
    return { items: await this.views(shown), nextCursor: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
  }

  /** @throws ProblemError 404 */
  async view(id: string, access: Access): Promise<RefundDto> {
    const refund = await this.refunds.find(this.reader.manager, id);
    if (!refund) throw notFound();
    if (access.role === 'auditor') await this.note(access, { refund: id });
    const [view] = await this.views([refund]);
    if (!view) throw notFound();
    return view;
  }

  /** All of one transaction, the newest first. @throws ProblemError 404 */
  async ofTransaction(id: string, access: Access): Promise<RefundPageDto> {
    const isThere = await this.reader.manager.existsBy(TransactionEntity, { id });
    if (!isThere) throw notFound();
    if (access.role === 'auditor') await this.note(access, { transaction: id });
    const refunds = await this.refunds.ofTransaction(this.reader.manager, id);
    return { items: await this.views(refunds.toReversed()), nextCursor: null };
  }

  /** For the view of one transaction; by what is stored, the provider is not asked. */
  async parts(transaction: TransactionEntity, attempts: readonly AttemptEntity[]): Promise<RefundParts> {
    const refunds = await this.refunds.ofTransaction(this.reader.manager, transaction.id);
    const order = paidOrder(attempts, transaction);
    const versions = order ?? transaction;
    const account = await this.accounts.of(versions);
    const settled = settledOnDay(transaction.settledOn, this.clock.now());
    const facts = { transaction, order, refunds, account, settled };
    return {
      refunds: refunds.toReversed().map((refund) => toRefundDto(refund, transaction.reference)),
      refundable: toRefundabilityDto(refundability('refund', facts), transaction),
      cancellable: toRefundabilityDto(refundability('cancellation', facts), transaction),
    };
  }

  private async views(refunds: readonly RefundEntity[]): Promise<RefundDto[]> {
    const ids = [...new Set(refunds.map(({ transactionId }) => transactionId))];
    if (ids.length === 0) return [];
    const rows = await this.reader.manager.find(TransactionEntity, {
      where: { id: In(ids) },
      select: { id: true, reference: true },
    });
    const references = new Map(rows.map(({ id, reference }) => [id, reference]));
    return refunds.map((refund) => toRefundDto(refund, references.get(refund.transactionId) ?? ''));
  }

  private note({ actor }: Access, after: object): Promise<void> {
    return this.unitOfWork.run((manager) => this.audit.record(manager, { actor, action: 'refunds_viewed', after }));
  }
}
