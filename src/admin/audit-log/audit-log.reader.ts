import { Injectable } from '@nestjs/common';
import { AuditList } from '../../audit/audit-list.js';
import type { AuditEntryEntity } from '../../audit/chain/audit-entry.entity.js';
import { time } from '../times.js';
import { beginningOf, endOf } from '../transactions/time-filter.js';
import type { AuditEntryDto, AuditPageDto } from './audit-log.dto.js';
import type { AuditLogQuery } from './audit-log.query.js';

/** The audit log as the API shows it. */
@Injectable()
export class AuditLogReader {
  constructor(private readonly list: AuditList) {}

  async page({ limit, cursor, from, to, ...who }: AuditLogQuery): Promise<AuditPageDto> {
    const times = {
      from: from === undefined ? undefined : beginningOf(from),
      to: to === undefined ? undefined : endOf(to),
    };
    const before = cursor === undefined ? null : Number(cursor);
    const rows = await this.list.page({ ...who, ...times }, limit + 1, before);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return { items: shown.map(toAuditEntry), nextCursor: last ? String(last.number) : null };
  }
}

function toAuditEntry(row: AuditEntryEntity): AuditEntryDto {
  const { number, at, action, correlationId, hash } = row;
  return {
    ...{ id: String(number), number, createdAt: time(at), action, correlationId, hash },
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName, address: row.address },
    subject:
      row.subjectKind === null ? null : { kind: row.subjectKind, id: row.subjectId ?? '', name: row.subjectName },
    before: fieldsOf(row.before),
    after: fieldsOf(row.after),
  };
}

function fieldsOf(text: string | null): Record<string, unknown> | null {
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
}
