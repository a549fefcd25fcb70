import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { AuditAction } from '../../audit/audit-actions.js';
import { AuditLog } from '../../audit/audit-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { commandActor } from '../command-actor.js';
import { type Backup, totalRows } from './backup-format.js';
import type { WrittenBackup } from './write-backup.js';

/** A backup takes everything out of the gateway, and a restoration puts everything back to a moment: the audit log tells. */
@Injectable()
export class BackupRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  made({ file, manifest }: WrittenBackup): Promise<void> {
    const after = { file: basename(file), rows: totalRows(manifest), sha256: manifest.sha256 };
    return this.record('backup', 'backup_made', after);
  }

  /** Into what was restored, once it was verified. */
  restored(file: string, { header, manifest }: Backup): Promise<void> {
    const { createdAt: madeAt } = header;
    const after = { file: basename(file), madeAt, rows: totalRows(manifest), sha256: manifest.sha256 };
    return this.record('restore', 'backup_restored', after);
  }

  private record(command: string, action: AuditAction, after: object): Promise<void> {
    return this.unitOfWork.run((manager) =>
      this.audit.record(manager, { actor: commandActor(command), action, after }),
    );
  }
}
