import { Injectable, type OnModuleInit, Optional } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { Telemetry } from '../common/telemetry.js';
import { followTransaction } from '../common/trace.js';
import { Environment } from '../config/environment.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { dueAt } from './due-at.js';
import { chainEvents } from './event-chain.js';
import { EventHasher } from './event-hasher.js';
import { lateChanges, type Standing, standingOf } from './late-changes.js';
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
    private readonly hasher: EventHasher,
    @Optional() private readonly telemetry: Telemetry = new Telemetry(),
  ) {}

  onModuleInit(): void {
    checkGraphs();
  }

  /**
   * Stores a new transaction with its first events.
   *
   * @returns false when the integration already has a transaction of this transactionId; nothing was written then
   */
  begin(entry: LedgerEntry): Promise<boolean> {
    followTransaction(entry.transaction.correlationId);
    entry.transaction.sealedEvents = 0;
    chainEvents(this.hasher, entry.transaction, entry.newEvents);
    return this.unitOfWork.run(async (manager) => {
      const isNew = await this.transactions.insertNew(manager, entry.transaction);
      if (isNew) await this.transactions.insertEvents(manager, entry.newEvents);
      return isNew;
    });
  }

  /**
   * Locks a transaction, lets `work` change it, and writes everything in one unit of work. The result is there once
   * it is durable. `work` gets the unit's manager for what else belongs into the same unit.
   *
   * @throws Error when there is no such transaction
   */
  async change<T>(id: string, work: (entry: LedgerEntry, manager: EntityManager) => T | Promise<T>): Promise<T> {
    const { entry, result } = await this.unitOfWork.run(async (manager) => {
      const transaction = await this.transactions.lock(manager, id);
      followTransaction(transaction.correlationId);
      const attempts = await this.transactions.lockAttempts(manager, id);
      const entry = new LedgerEntry(transaction, attempts, this.clock.now());
      const before = standingOf(transaction);
      const result = await work(entry, manager);
      await this.save(manager, entry, before);
      return { entry, result };
    });
    for (const { kind, data, attemptId } of entry.newEvents) {
      const { cardType } = attemptId === null ? entry.transaction : entry.attempt(attemptId);
      this.telemetry.ledger({ kind, data, cardType });
    }
    return result;
  }

  private async save(manager: EntityManager, entry: LedgerEntry, before: Standing): Promise<void> {
    const touched = entry.newEvents.length + entry.newAttempts.length + entry.touchedAttempts.size > 0;
    if (!touched) return;
    entry.transaction.updatedAt = entry.now;
    entry.transaction.dueAt = dueAt(entry.transaction, this.environment.RETURN_GRACE_SECONDS * 1000);
    chainEvents(this.hasher, entry.transaction, entry.newEvents);
    await this.transactions.update(manager, entry.transaction);
    const late = lateChanges(before, entry.transaction, entry.now);
    if (late.length > 0) await this.transactions.insertLateChanges(manager, late);
    // First those that end, then those that begin: the database allows one under way at any moment.
    for (const attempt of entry.touchedAttempts) await this.transactions.updateAttempt(manager, attempt);
    if (entry.newAttempts.length > 0) await this.transactions.insertAttempts(manager, entry.newAttempts);
    if (entry.newEvents.length > 0) await this.transactions.insertEvents(manager, entry.newEvents);
  }
}
