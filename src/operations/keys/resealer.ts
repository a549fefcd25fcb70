import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { SecretBox } from '../../secret-box/secret-box.js';
import { SEALED_COLUMNS, type SealedColumn } from './sealed-columns.js';

/** So many rows are sealed anew in one unit of work: payments wait no longer than that. */
const BATCH = 50;

type Row = Record<string, string | number>;

/** Seals stored secrets anew with the first master key. Each batch is a unit of work of its own: it may end anywhere. */
@Injectable()
export class Resealer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly box: SecretBox,
  ) {}

  /**
   * @returns how many were sealed with another key
   * @throws SecretBoxError when no master key opens one; what was done until then stays
   */
  async resealAll(): Promise<number> {
    let count = 0;
    for (const column of SEALED_COLUMNS) {
      for (;;) {
        const done = await this.unitOfWork.run((manager) => this.resealSome(manager, column));
        if (done === 0) break;
        count += done;
      }
    }
    return count;
  }

  private async resealSome(manager: EntityManager, sealed: SealedColumn): Promise<number> {
    const { table, column, key, row } = sealed;
    const wanted = [...new Set([...key, ...row, column])].join(', ');
    const current = `v1.${this.box.primaryKeyId}.%`;
    const rows = await manager.query<Row[]>(
      `SELECT ${wanted} FROM ${table} WHERE ${column} NOT LIKE ${this.place(1)} LIMIT ${String(BATCH)}`,
      [current],
    );
    for (const found of rows) await this.reseal(manager, sealed, found);
    return rows.length;
  }

  /** A value that was changed meanwhile is left: it is looked at again. */
  private async reseal(manager: EntityManager, sealed: SealedColumn, found: Row): Promise<void> {
    const { table, column, key } = sealed;
    const place = { table, row: sealed.row.map((name) => String(found[name])).join(':'), field: sealed.field };
    const old = String(found[column]);
    const text = this.box.seal(this.box.open(old, place), place);
    const where = [column, ...key].map((name, index) => `${name} = ${this.place(index + 2)}`).join(' AND ');
    await manager.query(`UPDATE ${table} SET ${column} = ${this.place(1)} WHERE ${where}`, [
      text,
      old,
      ...key.map((name) => found[name]),
    ]);
  }

  private place(number: number): string {
    return this.unitOfWork.isSqlite ? '?' : `$${String(number)}`;
  }
}
