import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { ConfirmOutcome } from '../../checkout/confirm-outcome.js';
import type { Actor } from '../../common/actor.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { AttemptEntity } from '../../transactions/attempt.entity.js';
import { isUnderWay } from '../../transactions/states.js';
import { TransactionRepository } from '../../transactions/transaction.repository.js';
import { ProblemError } from '../problem/problem.error.js';
import type { TransactionDetailsDto } from './transaction-details.dto.js';
import { TransactionsReader } from './transactions-reader.js';

/** Has the provider asked by hand. What it answers goes the same way as any other answer. */
@Injectable()
export class RefreshTransaction {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly transactions: TransactionRepository,
    private readonly confirmation: ConfirmOutcome,
    private readonly views: TransactionsReader,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError 404; 409 when no order was ever made */
  async refresh(id: string, actor: Actor): Promise<TransactionDetailsDto> {
    const before = await this.views.details(id);
    const asked = toAskAbout(await this.transactions.attemptsOf(this.reader.manager, id));
    if (asked.length === 0) {
      throw new ProblemError(409, 'nothing_to_ask', { detail: 'The customer has not begun to pay yet' });
    }
    await Promise.all(asked.map((attempt) => this.confirmation.confirm(attempt.id, 'by hand')));
    const after = await this.views.details(id);
    await this.note(before, after, actor);
    return after;
  }

  private async note(before: TransactionDetailsDto, after: TransactionDetailsDto, actor: Actor): Promise<void> {
    const subject = { kind: 'transaction', id: after.id, name: after.reference };
    const state = ({ status, attention }: TransactionDetailsDto) => ({ status, attention });
    await this.unitOfWork.run((manager) =>
      this.audit.record(manager, {
        ...{ actor, action: 'transaction_refreshed', subject },
        ...{ before: state(before), after: state(after) },
      }),
    );
  }
}

/**
 * The order under way. Else those that are paid, whose settlement may be known by now, and the last one that failed, which may
 * have been paid late.
 */
function toAskAbout(attempts: readonly AttemptEntity[]): AttemptEntity[] {
  const underWay = attempts.filter(({ status }) => isUnderWay(status));
  if (underWay.length > 0) return underWay;
  const failed = attempts.findLast(({ status }) => status === 'failed');
  return attempts.filter((attempt) => attempt.status === 'succeeded' || attempt === failed);
}
