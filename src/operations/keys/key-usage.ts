import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type QueryRunner } from 'typeorm';
import { withoutTimeouts } from '../../database/without-timeouts.js';
import { readTables } from '../backup/catalog.js';

/** Finds what a master key still opens, wherever it is: also what nobody told the rotation of. */
@Injectable()
export class KeyUsage {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @returns `table.column` of every column that has a text sealed with that key */
  async columnsSealedWith(keyId: string): Promise<string[]> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await withoutTimeouts(runner);
      return await this.search(runner, keyId);
    } finally {
      await runner.release();
    }
  }

  private async search(runner: QueryRunner, keyId: string): Promise<string[]> {
    const found: string[] = [];
    for (const { name: table, columns } of await readTables(runner)) {
      for (const { name: column } of columns.filter(({ kind }) => kind === 'text')) {
        const rows = (await runner.query(
          `SELECT 1 FROM "${table}" WHERE "${column}" LIKE '%v1.${keyId}.%' LIMIT 1`,
        )) as unknown[];
        if (rows.length > 0) found.push(`${table}.${column}`);
      }
    }
    return found;
  }
}
