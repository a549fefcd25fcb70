import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditEntry } from './audit-entry.js';
import { AuditChain } from './chain/audit-chain.js';
import { CheckpointWriter } from './checkpoint/checkpoint-writer.js';

export type { AuditEntry } from './audit-entry.js';

/** Who did what: append-only, each entry chained to the one before with a keyed hash. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly chain: AuditChain,
    private readonly checkpoints: CheckpointWriter,
  ) {}

  /**
   * Adds an entry within the unit of work of what it tells of: both are stored, or neither. Comes last in the unit,
   * after all that locks rows.
   */
  async record(manager: EntityManager, entry: AuditEntry): Promise<void> {
    this.checkpoints.expect(await this.chain.append(manager, entry));
  }
}
