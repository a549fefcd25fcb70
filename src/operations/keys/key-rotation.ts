import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { Environment } from '../../config/environment.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { loadMasterKeys, newMasterKey } from '../../secret-box/master-key.js';
import { keyId as idOf, SecretBox } from '../../secret-box/secret-box.js';
import { commandActor } from '../command-actor.js';
import { OperationError } from '../operation.error.js';
import { writeKeyFile } from './key-file.js';
import { KeyUsage } from './key-usage.js';
import { Resealer } from './resealer.js';

/** Any number; PostgreSQL's advisory lock of changes to the file of the master keys. */
const ROTATION_LOCK = 7_203_518_267;

/** What a run of a rotation did. */
export interface RotationStep {
  /** The key that seals from now on. */
  readonly keyId: string;
  readonly isNew: boolean;
  /** How many secrets were sealed anew. */
  readonly resealed: number;
  /** Keys that nothing stored needs any more. Out of the file if `removed`. */
  readonly retired: readonly string[];
  readonly removed: boolean;
}

/**
 * Rotates the master key in two runs. The first adds a new key and seals everything with it; the old one stays, for
 * what another process sealed meanwhile. The second finds nothing more to do and takes the old one out. Either may be
 * interrupted anywhere, and repeated: the keys are on the disk before anything is sealed with them, and none goes while
 * anything needs it. Gateways that run read the file again when they meet a key they do not know.
 */
@Injectable()
export class KeyRotation {
  constructor(
    private readonly environment: Environment,
    private readonly box: SecretBox,
    private readonly resealer: Resealer,
    private readonly usage: KeyUsage,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @throws OperationError, SecretBoxError */
  async step(): Promise<RotationStep> {
    const isNew = await this.alone(() => this.addKeyIfAlone());
    const resealed = await this.resealer.resealAll();
    const [keyId = '', ...others] = this.box.keyIds;
    if (resealed > 0) await this.record({ sealedWith: keyId, resealed });
    if (isNew || resealed > 0) return { keyId, isNew, resealed, retired: [], removed: false };
    for (const other of others) await this.requireUnused(other);
    const removed = this.environment.MASTER_KEY === undefined;
    if (removed) await this.alone(() => this.takeOut(others));
    await this.record({ sealedWith: keyId, retired: others });
    return { keyId, isNew, resealed, retired: others, removed };
  }

  /** Of two runs at the same time, one after the other changes the file: a key that sealed something must not get lost. */
  private alone<T>(work: () => T): Promise<T> {
    return this.unitOfWork.run(async (manager) => {
      if (!this.unitOfWork.isSqlite) await manager.query('SELECT pg_advisory_xact_lock($1)', [ROTATION_LOCK]);
      this.box.refresh();
      return work();
    });
  }

  /** @returns whether there was but one */
  private addKeyIfAlone(): boolean {
    const isAlone = this.box.keyIds.length === 1;
    if (isAlone) this.addKey();
    return isAlone;
  }

  /** The very keys that nothing needs: another run may have put a new one in front meanwhile. */
  private takeOut(ids: readonly string[]): void {
    const left = loadMasterKeys(this.environment).filter((key) => !ids.includes(idOf(key)));
    if (left.length > 0) writeKeyFile(this.environment.MASTER_KEY_FILE, left);
  }

  private addKey(): void {
    const { MASTER_KEY, MASTER_KEY_FILE } = this.environment;
    if (MASTER_KEY !== undefined) {
      throw new OperationError(
        'The master key is in MASTER_KEY, which only you can change. Make a new one (openssl rand -base64 32), set ' +
          'MASTER_KEY="OLD NEW" for every instance, restart them, set MASTER_KEY="NEW OLD", restart them again, and ' +
          'run keys:rotate with that.',
      );
    }
    writeKeyFile(MASTER_KEY_FILE, [newMasterKey(), ...loadMasterKeys(this.environment)]);
    this.box.refresh();
  }

  private async record(after: object): Promise<void> {
    const entry = { actor: commandActor('keys:rotate'), action: 'master_key_rotated', after } as const;
    await this.unitOfWork.run((manager) => this.audit.record(manager, entry));
  }

  private async requireUnused(keyId: string): Promise<void> {
    const columns = await this.usage.columnsSealedWith(keyId);
    if (columns.length === 0) return;
    throw new OperationError(`The key ${keyId} cannot be taken out: it still opens ${columns.join(', ')}`);
  }
}
