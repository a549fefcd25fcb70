import { Injectable, Optional } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { Reader } from '../database/reader.js';
import { allOf, type Condition, isPostgres, runSql } from '../database/sql.js';
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

/** Entries of a range of time are sorted when there are fewer; else the newest are found by walking. */
const FEW = 5000;

/** One index in the order of the entries, and all that is asked of an entry on the way. */
interface Walk {
  /** Null: the entries themselves, from the newest on. */
  readonly index: string | null;
  readonly conditions: readonly Condition[];
}

/**
 * The audit log for reading. A page is found by its entries' numbers first, by the narrowest index there is: SQLite keeps
 * no statistics by itself, and would read the whole log for a name that nobody has. PostgreSQL decides for itself.
 */
@Injectable()
export class AuditList {
  constructor(
    private readonly reader: Reader,
    /** Another limit, for tests. */
    @Optional() private readonly few = FEW,
  ) {}

  /** The newest first. @param before only entries with a smaller number; null: from the newest on */
  async page(filter: AuditFilter, limit: number, before: number | null): Promise<AuditEntryEntity[]> {
    const { manager } = this.reader;
    const found = new Set<number>();
    for (const { index, conditions } of await this.walks(filter)) {
      const cursor = before === null ? [] : [{ sql: 'number < ?', values: [before] }];
      for (const number of await numbersOf(manager, { index, conditions: [...conditions, ...cursor] }, limit)) {
        found.add(number);
      }
    }
    const shown = [...found].toSorted((a, b) => b - a).slice(0, limit);
    if (shown.length === 0) return [];
    return manager.find(AuditEntryEntity, { where: { number: In(shown) }, order: { number: 'DESC' } });
  }

  /** What fits is what at least one of them finds. */
  private async walks(filter: AuditFilter): Promise<Walk[]> {
    const { actor, subject, action } = filter;
    const others = [...timeConditions(filter), ...equal('action', action)];
    const byActor = idOrName('actor', actor);
    const bySubject = idOrName('subject', subject);
    if (await this.isShort(filter)) {
      return [{ index: 'audit_entries_at', conditions: [...others, ...anyOf(byActor), ...anyOf(bySubject)] }];
    }
    if (subject !== undefined) return bySubject.map((walk) => narrowed(walk, [...others, ...anyOf(byActor)]));
    if (actor !== undefined) return byActor.map((walk) => narrowed(walk, others));
    return [{ index: action === undefined ? null : 'audit_entries_action', conditions: others }];
  }

  private async isShort(filter: AuditFilter): Promise<boolean> {
    const times = timeConditions(filter);
    if (times.length === 0) return false;
    const { manager } = this.reader;
    const { sql, values } = allOf(times);
    const from = `audit_entries ${hint(manager, 'audit_entries_at')}`;
    const [row] = await runSql<{ count: string | number }>(
      manager,
      `SELECT count(*) AS "count" FROM (SELECT 1 FROM ${from} WHERE ${sql} LIMIT ${String(this.few)}) AS found`,
      values,
    );
    return Number(row?.count ?? 0) < this.few;
  }
}

async function numbersOf(manager: EntityManager, { index, conditions }: Walk, limit: number): Promise<number[]> {
  const { sql, values } = allOf(conditions);
  const rows = await runSql<{ number: number }>(
    manager,
    `SELECT number FROM audit_entries ${hint(manager, index)} WHERE ${sql} ORDER BY number DESC LIMIT ${String(limit)}`,
    values,
  );
  return rows.map(({ number }) => number);
}

function hint(manager: EntityManager, index: string | null): string {
  if (isPostgres(manager)) return '';
  return index === null ? 'NOT INDEXED' : `INDEXED BY ${index}`;
}

function timeConditions({ from, to }: AuditFilter): Condition[] {
  return [
    ...(from === undefined ? [] : [{ sql: 'at >= ?', values: [from] }]),
    ...(to === undefined ? [] : [{ sql: 'at < ?', values: [to] }]),
  ];
}

function idOrName(who: 'actor' | 'subject', value: string | undefined): Walk[] {
  return [
    { index: `audit_entries_${who}`, conditions: equal(`${who}_id`, value) },
    { index: `audit_entries_${who}_name`, conditions: equal(`${who}_name`, value) },
  ];
}

function narrowed({ index, conditions }: Walk, others: readonly Condition[]): Walk {
  return { index, conditions: [...conditions, ...others] };
}

/** As one condition; none where nothing is asked for. */
function anyOf(walks: readonly Walk[]): Condition[] {
  const all = walks.flatMap(({ conditions }) => conditions);
  if (all.length === 0) return [];
  return [{ sql: `(${all.map(({ sql }) => sql).join(' OR ')})`, values: all.flatMap(({ values }) => values) }];
}

function equal(column: string, value: string | undefined): Condition[] {
  return value === undefined ? [] : [{ sql: `${column} = ?`, values: [value] }];
}
