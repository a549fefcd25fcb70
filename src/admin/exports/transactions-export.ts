import { Injectable } from '@nestjs/common';
import type { Response } from 'express';
import { AuditLog } from '../../audit/audit-log.js';
import type { Actor } from '../../common/actor.js';
import { Clock } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { TransactionEntity } from '../../transactions/transaction.entity.js';
import { TransactionListRepository } from '../../transactions/transaction-list.repository.js';
import { TransactionFilterReader } from '../transactions/transaction-filter.reader.js';
import { CsvEncoder } from './csv-encoder.js';
import type { ExportQuery } from './export.query.js';
import { ExportSlots } from './export-slots.js';
import { type Sent, sendTable, type Table } from './send-table.js';
import { TRANSACTION_COLUMNS, transactionCells } from './transaction-columns.js';
import { XlsxEncoder } from './xlsx-encoder.js';

/** Small enough that others do not notice how long a page takes, on SQLite's one thread. */
const PAGE = 50;

/** A list of transactions as a file, of any length, read page by page while it is sent. */
@Injectable()
export class TransactionsExport {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly list: TransactionListRepository,
    private readonly filters: TransactionFilterReader,
    private readonly slots: ExportSlots,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** Resolves when the answer is over, complete or not. @throws ProblemError 429 */
  send(query: ExportQuery, response: Response, actor: Actor): Promise<void> {
    return this.slots.run(async (signal) => {
      const export_ = { actor, subject: { kind: 'export', id: newId() } };
      const table = await this.table(query);
      await this.note({
        ...export_,
        action: 'transactions_exported',
        after: Object.assign({}, query, { expected: table.expected }),
      });
      const sent: Sent = { rows: 0, complete: false };
      try {
        const encoder = query.format === 'xlsx' ? new XlsxEncoder() : new CsvEncoder();
        await sendTable(response, encoder, table, { signal, sent });
      } finally {
        await this.note({ ...export_, action: 'export_ended', after: sent });
      }
    });
  }

  /** What is made from now on does not belong to it. */
  private async table(query: ExportQuery): Promise<Table<TransactionEntity>> {
    const { manager } = this.reader;
    const now = this.clock.now();
    const asked = await this.filters.read(query);
    const filter = { ...asked, before: Math.min(asked.before ?? Infinity, now + 1) };
    return {
      name: `transactions-${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`,
      columns: TRANSACTION_COLUMNS,
      expected: await this.list.count(manager, filter),
      pages: this.list.walk(manager, { filter, sort: query.sort }, PAGE),
      cells: transactionCells,
    };
  }

  private note(entry: Parameters<AuditLog['record']>[1]): Promise<void> {
    return this.unitOfWork.run((manager) => this.audit.record(manager, entry));
  }
}
