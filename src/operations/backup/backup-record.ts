import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { commandActor } from '../command-actor.js';
import { totalRows } from './backup-format.js';
import type { WrittenBackup } from './write-backup.js';

/** A backup takes everything out of the gateway: the audit log tells of it. */
@Injectable()
export class BackupRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  async made({ file, manifest }: WrittenBackup): Promise<void> {
    const after = { file: basename(file), rows: totalRows(manifest), sha256: manifest.sha256 };
    await this.unitOfWork.run((manager) =>
      this.audit.record(manager, { actor: commandActor('backup'), action: 'backup_made', after }),
    );
  }
}
