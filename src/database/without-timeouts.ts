import type { QueryRunner } from 'typeorm';

/** The gateway's own connections give up after seconds; a backup, or a verification, may take its time. */
export async function withoutTimeouts(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres') return;
  await runner.query('SET statement_timeout = 0');
  await runner.query('SET idle_in_transaction_session_timeout = 0');
}
