import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { dueAt } from './due-at.js';
import { LedgerEntry } from './ledger-entry.js';
import { TransactionRepository } from './transaction.repository.js';
import { checkGraphs } from './transitions.js';

/** Changes to transactions: one entry at a time, whole or not at all. */
@Injectable()
export class Ledger implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly transactions: TransactionRepository,
    private readonly clock: Clock,
    private readonly environment: Environment,
  ) {}

  onModuleInit(): void {
    checkGraphs();
  }

  /**
   * Locks a transaction, lets `work` change it, and writes everything in one unit of work. The result is there once
   * it is durable. `work` gets the unit's manager for what else belongs into the same unit.
   *
   * @throws Error when there is no such transaction
   */
  change<T>(id: string, work: (entry: LedgerEntry, manager: EntityManager) => T | Promise<T>): Promise<T> {
    return this.unitOfWork.run(async (manager) => {
      const transaction = await this.transactions.lock(manager, id);
      const attempts = await this.transactions.attemptsOf(manager, id);
      const entry = new LedgerEntry(transaction, attempts, this.clock.now());
      const result = await work(entry, manager);
      await this.save(manager, entry);
      return result;
    });
  }

  private async save(manager: EntityManager, entry: LedgerEntry): Promise<void> {
    const touched = entry.newEvents.length + entry.newAttempts.length + entry.touchedAttempts.size > 0;
    if (!touched) return;
    entry.transaction.updatedAt = entry.now;
    entry.transaction.dueAt = dueAt(entry.transaction, this.environment.RETURN_GRACE_SECONDS * 1000);
    await this.transactions.update(manager, entry.transaction);
    // First those that end, then those that begin: the database allows one under way at any moment.
    for (const attempt of entry.touchedAttempts) await this.transactions.updateAttempt(manager, attempt);
    if (entry.newAttempts.length > 0) await this.transactions.insertAttempts(manager, entry.newAttempts);
    if (entry.newEvents.length > 0) await this.transactions.insertEvents(manager, entry.newEvents);
  }
}
