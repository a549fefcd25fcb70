import { Injectable } from '@nestjs/common';
import { Reader } from '../database/reader.js';
import type { AuditAction } from './audit-actions.js';
import { AuditEntryEntity } from './chain/audit-entry.entity.js';

export interface AuditFilter {
  /** Primary key or name of who did it. */
  readonly actor?: string | undefined;
  readonly action?: AuditAction | undefined;
  /** Primary key or name of what it was done to. */
  readonly subject?: string | undefined;
  /** Milliseconds since 1970; `to` does not count. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** The audit log for reading. */
@Injectable()
export class AuditList {
  constructor(private readonly reader: Reader) {}

  /** The newest first. @param before only entries with a smaller number; null: from the newest on */
  page(filter: AuditFilter, limit: number, before: number | null): Promise<AuditEntryEntity[]> {
    const query = this.reader.manager
      .createQueryBuilder(AuditEntryEntity, 'entry')
      .orderBy('entry.number', 'DESC')
      .limit(limit);
    const { actor, action, subject, from, to } = filter;
    if (before !== null) query.andWhere('entry.number < :before', { before });
    if (actor !== undefined) query.andWhere('(entry.actorId = :actor OR entry.actorName = :actor)', { actor });
    if (action !== undefined) query.andWhere('entry.action = :action', { action });
    if (subject !== undefined) {
      query.andWhere('(entry.subjectId = :subject OR entry.subjectName = :subject)', { subject });
    }
    if (from !== undefined) query.andWhere('entry.at >= :from', { from });
    if (to !== undefined) query.andWhere('entry.at < :to', { to });
    return query.getMany();
  }
}
