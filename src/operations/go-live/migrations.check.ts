import { existsSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { readDatabaseUrl } from '../../database/database-url.js';
import { dataSourceOptions } from '../../database/typeorm-options.js';
import { checkResult, type CheckResult, type GoLiveCheck, type Verdict } from './check.js';
import { found } from './findings.js';

/** Whether the schema is that of this version. */
@Injectable()
export class MigrationsCheck implements GoLiveCheck {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async run(): Promise<CheckResult[]> {
    return [result(await verdictOf(this.dataSource))];
  }
}

/** As the check, for a program that has not opened the database yet and must not change it. */
export async function checkMigrations(databaseUrl: string): Promise<CheckResult> {
  const location = readDatabaseUrl(databaseUrl);
  if (location.kind === 'sqlite' && !existsSync(location.path)) {
    return result(['failed', found('no_database', { path: location.path })]);
  }
  const dataSource = await new DataSource(dataSourceOptions(databaseUrl)).initialize();
  try {
    return result(await verdictOf(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

async function verdictOf(dataSource: DataSource): Promise<Verdict> {
  if (await dataSource.showMigrations()) return ['failed', found('schema_behind')];
  return ['ok', found('schema_current')];
}

function result(verdict: Verdict): CheckResult {
  return checkResult('migrations', 'Schema', verdict);
}
