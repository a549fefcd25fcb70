import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { decodeCursor, encodeCursor } from '../../common/pagination.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { TransactionListRepository } from '../../transactions/transaction-list.repository.js';
import { TransactionRepository } from '../../transactions/transaction.repository.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import type { Access } from '../auth/access.js';
import { invalidField, notFound } from '../problem/problem.error.js';
import { RefundsReader } from '../refunds/refunds-reader.js';
import { ReturnDeliveries } from './return-deliveries.js';
import { TransactionFilterReader } from './transaction-filter.reader.js';
import type { TransactionDetailsDto } from './transaction-details.dto.js';
import type { TransactionListQuery } from './transaction-list.query.js';
import { toTransactionDetailsDto, toTransactionDto } from './transaction-views.js';
import type { TransactionPageDto } from './transaction.dto.js';

/** Transactions as the staff see them. What an auditor looks at is noted. */
@Injectable()
export class TransactionsReader {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly list: TransactionListRepository,
    private readonly filters: TransactionFilterReader,
    private readonly transactions: TransactionRepository,
    private readonly deliveries: ReturnDeliveries,
    private readonly refunds: RefundsReader,
    private readonly audit: AuditLog,
  ) {}

  /** @throws ProblemError 400 for a cursor that is not of this list */
  async page(query: TransactionListQuery, access: Access): Promise<TransactionPageDto> {
    const { sort, limit, cursor, environment } = query;
    const filter = await this.filters.read(query);
    // A merchant that changes meanwhile does not make it another list.
    const named = { ...filter, accounts: environment };
    const list = JSON.stringify(['transactions', sort, Object.entries(named).toSorted()]);
    const after = cursor === undefined ? null : decodeCursor(list, cursor);
    if (cursor !== undefined && !after) {
      throw invalidField('cursor', 'invalid', 'must be the nextCursor of an answer with the same filters and sort');
    }
    const page = await this.list.page(this.reader.manager, { filter, sort, limit, after });
    if (access.role === 'auditor') await this.noteList(query, access, page.transactions.length);
    return {
      items: page.transactions.map(toTransactionDto),
      nextCursor: page.end && encodeCursor(list, page.end),
    };
  }

  /** @throws ProblemError 404 */
  async view(id: string, access: Access): Promise<TransactionDetailsDto> {
    const details = await this.details(id);
    if (access.role === 'auditor') await this.noteView(details, access);
    return details;
  }

  /** @throws ProblemError 404 */
  async details(id: string): Promise<TransactionDetailsDto> {
    const { manager } = this.reader;
    const transaction = await manager.findOneBy(TransactionEntity, { id });
    if (!transaction) throw notFound();
    const attempts = await this.transactions.attemptsOf(manager, id);
    return toTransactionDetailsDto({
      ...(await this.refunds.parts(transaction, attempts)),
      transaction,
      attempts,
      events: await this.transactions.eventsOf(manager, id),
      deliveries: await this.deliveries.of(id),
    });
  }

  private async noteList(query: TransactionListQuery, { actor }: Access, shown: number): Promise<void> {
    const { cursor: _cursor, ...after } = query;
    await this.unitOfWork.run((manager) =>
      this.audit.record(manager, { actor, action: 'transactions_viewed', after: { ...after, shown } }),
    );
  }

  private async noteView({ id, reference }: TransactionDetailsDto, { actor }: Access): Promise<void> {
    const subject = { kind: 'transaction', id, name: reference };
    await this.unitOfWork.run((manager) =>
      this.audit.record(manager, { actor, action: 'transaction_viewed', subject }),
    );
  }
}
