import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '../../audit/audit-actions.js';
import { AuditLog } from '../../audit/audit-log.js';
import { Reader } from '../../database/reader.js';
import { DecideRefund, type Decider, type RefundState, stateOf } from '../../refunds/decide-refund.js';
import type { RefundEntity } from '../../refunds/refund.entity.js';
import { RefundRepository } from '../../refunds/refund.repository.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import type { Access } from '../auth/access.js';
import { notFound, ProblemError } from '../problem/problem.error.js';
import { withRefundProblems } from './refund-problem.js';
import { toRefundDto } from './refund-views.js';
import type { RefundDto, RejectRefundDto, ResolveRefundDto } from './refund.dto.js';

/** What people decide about refunds; each decision is on record. */
@Injectable()
export class RefundDecisions {
  constructor(
    private readonly reader: Reader,
    private readonly refunds: RefundRepository,
    private readonly decisions: DecideRefund,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError 403 for a program and for who asked for it, 404, 409 */
  approve(id: string, access: Access): Promise<RefundDto> {
    return this.decide(id, access, (refund, by) =>
      this.decisions.approve(refund, by, this.note(access, 'refund_approved')),
    );
  }

  reject(id: string, { reason }: RejectRefundDto, access: Access): Promise<RefundDto> {
    return this.decide(id, access, (refund, by) =>
      this.decisions.reject(refund, by, reason, this.note(access, 'refund_rejected')),
    );
  }

  resolve(id: string, body: ResolveRefundDto, access: Access): Promise<RefundDto> {
    return this.decide(id, access, (refund, by) =>
      this.decisions.resolve(refund, by, body, this.note(access, 'refund_resolved')),
    );
  }

  private async decide(
    id: string,
    access: Access,
    work: (refund: RefundEntity, by: Decider) => Promise<RefundEntity>,
  ): Promise<RefundDto> {
    const refund = await this.refunds.find(this.reader.manager, id);
    if (!refund) throw notFound();
    const by = personOf(access);
    const decided = await withRefundProblems(() => work(refund, by));
    const { reference } = await this.reader.manager.findOneByOrFail(TransactionEntity, { id: refund.transactionId });
    return toRefundDto(decided, reference);
  }

  private note({ actor }: Access, action: AuditAction) {
    return async (manager: EntityManager, before: RefundState, refund: RefundEntity): Promise<void> => {
      const subject = { kind: 'refund', id: refund.id };
      await this.audit.record(manager, { actor, action, subject, before, after: stateOf(refund) });
    };
  }
}

/** A token has the permission, but nobody can say which person is behind it at this moment. */
function personOf(access: Access): Decider {
  if (access.kind === 'session') return { name: access.actor.name, userId: access.userId };
  throw new ProblemError(403, 'session_required', { detail: 'A person has to decide this, signed in' });
}
