import { Injectable } from '@nestjs/common';
import { FigureHasher } from '../../../audit/figure-hasher.js';
import { Reader } from '../../../database/reader.js';
import { indexedBy } from '../../../database/sql.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import type { DayRow } from './day-cells.js';
import { DAY_MS } from './day-parts.js';
import { KeptFiguresEntity } from './kept-figures.entity.js';

/** By what it shows that nothing has moved in the figures of a day. */
export interface Stamp {
  /** Its number since 1970, of UTC. */
  readonly day: number;
  readonly lateChanges: number;
  /** Milliseconds since 1970; null: there is no payment. */
  readonly newestAt: number | null;
}

export interface StampedRows extends Stamp {
  readonly rows: readonly DayRow[];
}

/** As it is kept: tens of thousands of these are read for a year. */
type Kept = readonly [
  ...[string, number, string, DayRow['currency'], DayRow['status'], DayRow['cardType'], DayRow['failureCode']],
  cells: readonly number[],
];

interface RawStamp {
  readonly day: number;
  readonly changes: string | number;
  readonly newest: string | number | null;
  readonly keptChanges: number | null;
  readonly keptNewest: string | number | null;
}

interface RawLook extends RawStamp {
  readonly figures: string | null;
  readonly mac: string | null;
}

/**
 * Figures of days that are over, so that a year is not counted anew each time. They are used only as long as the ledger
 * says that nothing has moved since: no payment of that day changed late, none was added. What was changed by hand does
 * not hold either.
 */
@Injectable()
export class KeptFigures {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: FigureHasher,
  ) {}

  /** What is kept of these days and holds. */
  async read(days: readonly number[]): Promise<ReadonlyMap<number, readonly DayRow[]>> {
    const looks = await this.look<RawLook>(days, ', kept.figures AS "figures", kept.mac AS "mac"');
    return new Map(
      looks.flatMap((look) => {
        const rows = this.rowsOf(look);
        return rows ? [[look.day, rows]] : [];
      }),
    );
  }

  /** What the ledger says of these days at this moment, and whether what is kept of them is of the same. */
  async stamps(days: readonly number[]): Promise<(Stamp & { readonly isKept: boolean })[]> {
    const looks = await this.look<RawStamp>(days);
    return looks.map((look) => ({ ...stampOf(look), isKept: isOfSameState(look) }));
  }

  /** @param counted after their stamps were read: what moved in between shows at the next look */
  async keep(counted: readonly StampedRows[]): Promise<void> {
    if (counted.length === 0) return;
    const entities = counted.map(({ rows, day, lateChanges, newestAt }): KeptFiguresEntity => {
      const figures = JSON.stringify(rows.map(keptOf));
      const entity = { day, lateChanges, newestAt, figures };
      return { ...entity, mac: this.macOf(entity) };
    });
    await this.unitOfWork.run((manager) => manager.upsert(KeptFiguresEntity, entities, ['day']));
  }

  /** What is kept, and by what the ledger stands at this moment: one statement, so that both are of the same moment. */
  private look<Row>(days: readonly number[], columns = ''): Promise<Row[]> {
    const { manager } = this.reader;
    const wanted = days.map((day) => `(${String(day)}, ${String(day * DAY_MS)}, ${String((day + 1) * DAY_MS)})`);
    const within = 'created_at >= days.from_at AND created_at < days.before_at';
    return manager.query<Row[]>(
      `WITH days(day, from_at, before_at) AS (VALUES ${wanted.join(', ')})
      SELECT days.day AS "day", kept.late_changes AS "keptChanges", kept.newest_at AS "keptNewest",
        (SELECT COUNT(*) FROM late_changes WHERE ${within}) AS "changes",
        (SELECT created_at FROM transactions ${indexedBy(manager, 'transactions_created')} WHERE ${within}
          ORDER BY created_at DESC LIMIT 1) AS "newest"${columns}
      FROM days LEFT JOIN kept_figures kept ON kept.day = days.day`,
    );
  }

  private rowsOf(look: RawLook): DayRow[] | null {
    const { figures, mac } = look;
    if (figures === null || !isOfSameState(look)) return null;
    const isOurs = this.macOf({ ...stampOf(look), figures }) === mac;
    return isOurs ? (JSON.parse(figures) as Kept[]).map(rowOf) : null;
  }

  private macOf({ day, lateChanges, newestAt, figures }: Omit<KeptFiguresEntity, 'mac'>): string {
    return this.hasher.hash(['figures of a day', day, lateChanges, newestAt, figures]);
  }
}

function stampOf({ day, changes, newest }: RawStamp): Stamp {
  return { day, lateChanges: Number(changes), newestAt: optionalNumber(newest) };
}

function isOfSameState(look: RawStamp): boolean {
  const { lateChanges, newestAt } = stampOf(look);
  return look.keptChanges === lateChanges && optionalNumber(look.keptNewest) === newestAt;
}

function keptOf(row: DayRow): Kept {
  const { merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode, cells } = row;
  return [merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode, cells];
}

function rowOf(kept: Kept): DayRow {
  const [merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode, cells] = kept;
  return { merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode, cells };
}

function optionalNumber(value: string | number | null): number | null {
  return value === null ? null : Number(value);
}
