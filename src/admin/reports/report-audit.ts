import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Access } from '../auth/access.js';

/** Puts on record what an auditor looks at, and whatever leaves as a file. */
@Injectable()
export class ReportAudit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @param report its name in the API */
  async viewed(report: string, query: object, { actor, role }: Access): Promise<void> {
    const isFile = 'format' in query && query.format === 'csv';
    if (role !== 'auditor' && !isFile) return;
    const after = { report, ...query };
    await this.unitOfWork.run((manager) => this.audit.record(manager, { actor, action: 'report_viewed', after }));
  }
}
