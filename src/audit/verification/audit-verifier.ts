import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Environment } from '../../config/environment.js';
import { SecretBox } from '../../secret-box/secret-box.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import { AuditChainEntity } from '../chain/audit-chain.entity.js';
import { AuditEntryEntity } from '../chain/audit-entry.entity.js';
import { AuditSealEntity } from '../seal/audit-seal.entity.js';
import { chainRow, openChainKeys } from '../chain/chain-key.store.js';
import type { Check, VerificationWork } from './check.js';
import { bytesOfCheckpoints, checkCheckpoints } from './check-checkpoints.js';
import { checkEntries } from './check-entries.js';
import { checkSeals } from './check-seals.js';
import { checkTransactions } from './check-transactions.js';
import { noProgress } from './progress.js';
import { withSnapshot } from './snapshot.js';
import { badEntry, type Verification, VerificationError } from './verification.js';

const CHECKS: readonly Check[] = [checkEntries, checkCheckpoints, checkSeals, checkTransactions];
const NOTHING = { entries: 0, checkpoints: 0, seals: 0, transactions: 0, events: 0 };

/** Reads everything that is chained and names the first thing that was changed. Writes nothing. */
@Injectable()
export class AuditVerifier {
  constructor(
    private readonly environment: Environment,
    private readonly box: SecretBox,
  ) {}

  /**
   * @param progress brought up to date while it goes on
   * @throws SecretBoxError naming MASTER_KEY, VerificationError when there is nothing to verify
   */
  verify(progress = noProgress()): Promise<Verification> {
    // Before the snapshot: the gateway goes on, and a checkpoint of what it does from here on is no finding.
    const checkpointBytes = bytesOfCheckpoints(this.environment.AUDIT_CHECKPOINT_FILE);
    return withSnapshot(this.environment.DATABASE_URL, async (manager) => {
      if (!(await manager.queryRunner?.hasTable(tableOf(manager)))) {
        throw new VerificationError(
          'The schema of the database is not up to date: start the gateway, or migration:run',
        );
      }
      const head = await chainRow(manager);
      return head
        ? this.verifyChain({ manager, head, checkpointBytes, progress })
        : this.verifyAbsence(manager, checkpointBytes);
    });
  }

  private async verifyChain(
    begun: Pick<VerificationWork, 'manager' | 'head' | 'checkpointBytes' | 'progress'>,
  ): Promise<Verification> {
    const { manager, head, progress } = begun;
    const tally = { ...NOTHING, entries: await manager.count(AuditEntryEntity) };
    progress.total = tally.entries + (await manager.count(AuditSealEntity)) + (await manager.count(TransactionEntity));
    const checkpointFile = this.environment.AUDIT_CHECKPOINT_FILE;
    const work: VerificationWork = {
      ...begun,
      keys: openChainKeys(this.box, head),
      checkpointFile,
      tally,
      warnings: [],
    };
    for (const check of CHECKS) {
      const firstBadEntry = await check(work);
      if (firstBadEntry) return { valid: false, ...tally, warnings: work.warnings, firstBadEntry };
    }
    return { valid: true, ...tally, warnings: work.warnings };
  }

  /** A database that no gateway has used yet has no key; one that was used has lost it. */
  private async verifyAbsence(manager: EntityManager, checkpointBytes: number): Promise<Verification> {
    const entries = await manager.count(AuditEntryEntity);
    const isUsed = entries > 0 || checkpointBytes > 0 || (await manager.exists(TransactionEntity));
    const result = { ...NOTHING, entries, warnings: [] };
    if (!isUsed) return { valid: true, ...result };
    return { valid: false, ...result, firstBadEntry: badEntry('head', 'is gone, and the key of the chain with it') };
  }
}

function tableOf(manager: EntityManager): string {
  return manager.dataSource.getMetadata(AuditChainEntity).tableName;
}
