import type { QueryRunner } from 'typeorm';

/** The gateway's own connections give up after seconds; a backup, or a verification, may take its time. */
export async function withoutTimeouts(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres') return;
  await runner.query('SET statement_timeout = 0');
  await runner.query('SET idle_in_transaction_session_timeout = 0');
}

/** For a connection that goes back to the gateway's own. */
export async function withTimeoutsAgain(runner: QueryRunner): Promise<void> {
  if (runner.dataSource.options.type !== 'postgres') return;
  await runner.query('RESET statement_timeout');
  await runner.query('RESET idle_in_transaction_session_timeout');
}
