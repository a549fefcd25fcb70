import { Injectable } from '@nestjs/common';
import { FigureHasher } from '../../../audit/figure-hasher.js';
import { Reader } from '../../../database/reader.js';
import { indexedBy } from '../../../database/sql.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import type { Span } from './day-parts.js';
import type { FigureRow } from './figure-row.js';
import { KeptFiguresEntity } from './kept-figures.entity.js';

/** By what it shows that nothing has moved in the figures of a span. */
export interface Stamp {
  readonly lateChanges: number;
  /** Milliseconds since 1970; null: there is no payment. */
  readonly newestAt: number | null;
}

export interface Looked extends Stamp {
  readonly span: Span;
  /** Null: nothing is kept, or it does not hold any more. */
  readonly rows: readonly Values[] | null;
}

export type Values = Omit<FigureRow, 'span'>;

/** As it is kept: tens of thousands of these are read for a year. */
type Kept = readonly [
  ...[string, number, string, Values['currency'], Values['status'], Values['cardType'], Values['failureCode']],
  ...[payments: number, amountMinor: number, refundedMinor: number],
];

interface RawLook {
  readonly fromAt: string | number;
  readonly changes: string | number;
  readonly newest: string | number | null;
  readonly keptChanges: number | null;
  readonly keptNewest: string | number | null;
  readonly figures: string | null;
  readonly mac: string | null;
}

const NOTHING = { keptChanges: null, keptNewest: null, figures: null, mac: null };

/**
 * Figures of days that are over, so that a year is not counted anew each time. They are used only as long as the ledger
 * says that nothing has moved since: no payment of that time changed late, none was added. What was changed by hand does
 * not hold either.
 */
@Injectable()
export class KeptFigures {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly hasher: FigureHasher,
  ) {}

  /** What is kept, and by what the ledger stands at this moment: one statement, so that both are of the same moment. */
  async look(spans: readonly Span[]): Promise<Looked[]> {
    const { manager } = this.reader;
    const wanted = spans.map(({ from, before }) => `(${String(from)}, ${String(before)})`).join(', ');
    const within = 'created_at >= spans.from_at AND created_at < spans.before_at';
    const found = await manager.query<RawLook[]>(
      `WITH spans(from_at, before_at) AS (VALUES ${wanted})
      SELECT spans.from_at AS "fromAt", kept.late_changes AS "keptChanges", kept.newest_at AS "keptNewest",
        kept.figures AS "figures", kept.mac AS "mac",
        (SELECT COUNT(*) FROM late_changes WHERE ${within}) AS "changes",
        (SELECT created_at FROM transactions ${indexedBy(manager, 'transactions_created')} WHERE ${within}
          ORDER BY created_at DESC LIMIT 1) AS "newest"
      FROM spans LEFT JOIN kept_figures kept ON kept.from_at = spans.from_at AND kept.before_at = spans.before_at`,
    );
    const byBegin = new Map(found.map((row) => [Number(row.fromAt), row]));
    return spans.map((span) => this.read(span, byBegin.get(span.from)));
  }

  /** @param counted after `looked` was looked at: what moved in between shows at the next look */
  async keep(counted: readonly { readonly looked: Looked; readonly rows: readonly Values[] }[]): Promise<void> {
    if (counted.length === 0) return;
    const entities = counted.map(({ looked: { span, lateChanges, newestAt }, rows }): KeptFiguresEntity => {
      const figures = JSON.stringify(rows.map(keptOf));
      const entity = { fromAt: span.from, beforeAt: span.before, lateChanges, newestAt, figures };
      return { ...entity, mac: this.macOf(entity) };
    });
    await this.unitOfWork.run((manager) => manager.upsert(KeptFiguresEntity, entities, ['fromAt', 'beforeAt']));
  }

  private read(span: Span, row: RawLook | undefined): Looked {
    const newestAt = optionalNumber(row?.newest);
    const lateChanges = Number(row?.changes ?? 0);
    const looked = { span, lateChanges, newestAt, rows: null };
    const { keptChanges, keptNewest, figures, mac } = row ?? NOTHING;
    if (figures === null) return looked;
    if (keptChanges !== lateChanges || optionalNumber(keptNewest) !== newestAt) return looked;
    const isOurs = this.macOf({ fromAt: span.from, beforeAt: span.before, lateChanges, newestAt, figures }) === mac;
    return isOurs ? { ...looked, rows: (JSON.parse(figures) as Kept[]).map(valuesOf) } : looked;
  }

  private macOf({ fromAt, beforeAt, lateChanges, newestAt, figures }: Omit<KeptFiguresEntity, 'mac'>): string {
    return this.hasher.hash(['figures', fromAt, beforeAt, lateChanges, newestAt, figures]);
  }
}

function keptOf(row: Values): Kept {
  const { merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode } = row;
  return [
    ...([merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode] as const),
    ...([row.payments, row.amountMinor, row.refundedMinor] as const),
  ];
}

function valuesOf(kept: Kept): Values {
  const [merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode, ...sums] = kept;
  const [payments, amountMinor, refundedMinor] = sums;
  return {
    ...{ merchantId, merchantVersion, integrationId, currency, status, cardType, failureCode },
    ...{ payments, amountMinor, refundedMinor },
  };
}

function optionalNumber(value: string | number | null | undefined): number | null {
  return value === null || value === undefined ? null : Number(value);
}
