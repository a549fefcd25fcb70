import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Clock } from '../../common/clock.js';
import { formatAmount } from '../../common/money.js';
import { Reader } from '../../database/reader.js';
import type { RefundKind } from '../../refunds/refund-states.js';
import { RequestRefund } from '../../refunds/request-refund.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import { ApiTokenEntity } from '../api-tokens/api-token.entity.js';
import type { Access } from '../auth/access.js';
import { SecuritySettings } from '../auth/settings/security-settings.js';
import { assertFresh } from '../fresh-authentication.js';
import { notFound, ProblemError } from '../problem/problem.error.js';
import { withRefundProblems } from './refund-problem.js';
import { toRefundDto } from './refund-views.js';
import type { CreateCancellationDto, CreateRefundDto, RefundDto } from './refund.dto.js';

/** Visible ASCII: a key is a name, and names travel in headers. */
const KEY = /^[\x21-\x7e]{1,255}$/;

export interface RefundCall {
  readonly transactionId: string;
  readonly kind: RefundKind;
  readonly body: CreateCancellationDto & Partial<Pick<CreateRefundDto, 'amount'>>;
  readonly key: string | undefined;
}

/** Asks for refunds in the name of staff, who have just proved who they are. */
@Injectable()
export class RefundRequests {
  constructor(
    private readonly reader: Reader,
    private readonly requests: RequestRefund,
    private readonly settings: SecuritySettings,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError */
  async request(call: RefundCall, access: Access): Promise<{ readonly view: RefundDto; readonly isReplay: boolean }> {
    const { transactionId, kind, body } = call;
    const transaction = await this.reader.manager.findOneBy(TransactionEntity, { id: transactionId });
    if (!transaction) throw notFound();
    const idempotencyKey = readKey(call.key);
    // A program with the permission has nothing to prove again.
    if (access.kind === 'session') assertFresh(access, this.clock.now());
    const { reason, orderId = null, amount = null } = body;
    const requester = { name: access.actor.name, userId: await this.personBehind(access) };
    const subject = { kind: 'transaction', id: transaction.id, name: transaction.reference };
    const action = kind === 'refund' ? 'refund_requested' : 'cancellation_requested';
    const { refund, isReplay } = await withRefundProblems(() =>
      this.requests.request(
        transaction,
        { transactionId, kind, amount, reason, orderId, idempotencyKey, requester },
        {
          needsApproval: (manager) => this.settings.asksForRefundApproval(manager),
          note: (manager: EntityManager, stored) => {
            const { id, status, currency, amountMinor: minor } = stored;
            const after = { refund: id, status, amount: formatAmount({ minor, currency }), currency, reason };
            return this.audit.record(manager, { actor: access.actor, action, subject, after });
          },
        },
      ),
    );
    return { view: toRefundDto(refund, transaction.reference), isReplay };
  }

  /** Who made a program's token stands behind what it asks for: they are not the second person. */
  private async personBehind(access: Access): Promise<string | null> {
    if (access.kind === 'session') return access.userId;
    const token = await this.reader.manager.findOneBy(ApiTokenEntity, { id: access.actor.id ?? '' });
    return token?.createdBy ?? null;
  }
}

function readKey(key: string | undefined): string {
  if (key === undefined || key === '') {
    const detail = 'Send an Idempotency-Key header: repeated with the same key, this sends no second command';
    throw new ProblemError(400, 'idempotency_key_required', { detail });
  }
  if (KEY.test(key)) return key;
  throw new ProblemError(400, 'idempotency_key_invalid', {
    detail: 'The Idempotency-Key has 1 to 255 visible characters',
  });
}
