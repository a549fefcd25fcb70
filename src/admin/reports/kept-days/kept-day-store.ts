import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FigureHasher } from '../../../audit/figure-hasher.js';
import { Reader } from '../../../database/reader.js';
import { indexedBy } from '../../../database/sql.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import type { DayKind } from '../../../transactions/day-kind.js';
import { DAY_MS } from '../days/day-parts.js';
import { KeptDayEntity, type KeptName } from './kept-day.entity.js';

/** By what the ledger shows that nothing has moved in a day. */
export interface Stamp {
  /** Its number since 1970, of UTC. */
  readonly day: number;
  readonly lateChanges: number;
  /** Milliseconds since 1970; null: there is no payment. */
  readonly newestAt: number | null;
}

/** What of a payment says to which day it belongs, and an index in the order of that. */
export interface DayMoment {
  /** Of what is counted. */
  readonly name: KeptName;
  readonly kind: DayKind;
  readonly column: 'created_at' | 'succeeded_at';
  readonly index: string;
}

interface RawStamp {
  readonly day: number;
  readonly changes: string | number;
  readonly newest: string | number | null;
  readonly keptChanges: number | null;
  readonly keptNewest: string | number | null;
}

interface RawLook extends RawStamp {
  readonly content: string | null;
  readonly mac: string | null;
}

/**
 * What was counted of days that are over. It is used only as long as the ledger says that nothing has moved since: no payment
 * of that day changed late, none was added. What was changed by hand does not hold either.
 */
@Injectable()
export class KeptDayStore {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: FigureHasher,
  ) {}

  /** What is kept of these days and holds, as it was handed over; a day that has nothing is not in it. */
  async read(moment: DayMoment, days: readonly number[]): Promise<ReadonlyMap<number, unknown>> {
    const looks = await this.look<RawLook>(moment, days, ', kept.content AS "content", kept.mac AS "mac"');
    return new Map(
      looks.flatMap((look): [number, unknown][] => {
        const { content, mac } = look;
        if (content === null || !isOfSameState(look)) return [];
        const isOurs = this.macOf({ name: moment.name, ...stampOf(look), content }) === mac;
        return isOurs ? [[look.day, JSON.parse(content)]] : [];
      }),
    );
  }

  /** What the ledger says of these days at this moment, and whether what is kept of them is of the same. */
  async stamps(moment: DayMoment, days: readonly number[]): Promise<(Stamp & { readonly isKept: boolean })[]> {
    const looks = await this.look<RawStamp>(moment, days);
    return looks.map((look) => ({ ...stampOf(look), isKept: isOfSameState(look) }));
  }

  /** @param counted after the stamps were read: what moved in between shows at the next look */
  async keep(name: KeptName, counted: readonly { readonly stamp: Stamp; readonly content: unknown }[]): Promise<void> {
    if (counted.length === 0) return;
    const entities = counted.map(({ stamp: { day, lateChanges, newestAt }, content }): KeptDayEntity => {
      const entity = { name, day, lateChanges, newestAt, content: JSON.stringify(content) };
      return { ...entity, mac: this.macOf(entity) };
    });
    await this.unitOfWork.run((manager) => manager.upsert(KeptDayEntity, entities, ['name', 'day']));
  }

  /** What is kept, and by what the ledger stands at this moment: one statement, so that both are of the same moment. */
  private look<Row>({ name, kind, column, index }: DayMoment, days: readonly number[], columns = ''): Promise<Row[]> {
    const { manager } = this.reader;
    const wanted = days.map((day) => `(${String(day)}, ${String(day * DAY_MS)}, ${String((day + 1) * DAY_MS)})`);
    const within = (time: string) => `${time} >= days.from_at AND ${time} < days.before_at`;
    return manager.query<Row[]>(
      `WITH days(day, from_at, before_at) AS (VALUES ${wanted.join(', ')})
      SELECT days.day AS "day", kept.late_changes AS "keptChanges", kept.newest_at AS "keptNewest",
        (SELECT COUNT(*) FROM late_changes WHERE kind = '${kind}' AND ${within('at')}) AS "changes",
        (SELECT ${column} FROM transactions ${indexedBy(manager, index)} WHERE ${within(column)}
          ORDER BY ${column} DESC LIMIT 1) AS "newest"${columns}
      FROM days LEFT JOIN kept_days kept ON kept.name = '${name}' AND kept.day = days.day`,
    );
  }

  private macOf({ name, day, lateChanges, newestAt, content }: Omit<KeptDayEntity, 'mac'>): string {
    const digest = createHash('sha256').update(content).digest('hex');
    return this.hasher.hash(['kept day', name, day, lateChanges, newestAt, digest]);
  }
}

function stampOf({ day, changes, newest }: RawStamp): Stamp {
  return { day, lateChanges: Number(changes), newestAt: optionalNumber(newest) };
}

function isOfSameState(look: RawStamp): boolean {
  const { lateChanges, newestAt } = stampOf(look);
  return look.keptChanges === lateChanges && optionalNumber(look.keptNewest) === newestAt;
}

function optionalNumber(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
