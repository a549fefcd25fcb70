import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What reports are counted from: an index with all that a summary of a period asks for, one of the payments by the day of
 * their settlement, one by the moment of their success. And what the provider says of a settlement: how much of a payment
 * is not settled yet, and when to ask again.
 */
export class Books1795520000000 implements MigrationInterface {
  readonly name = 'Books1795520000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `ALTER TABLE transactions ADD COLUMN unsettled_minor bigint`,
  `ALTER TABLE attempts ADD COLUMN settlement_query_at bigint`,
  `CREATE INDEX attempts_settlement ON attempts (settlement_query_at)`,
  // By days of UTC; within a day in the order in which payments are counted, so that nothing has to be sorted.
  `CREATE INDEX transactions_figures ON transactions
    ((created_at / 86400000), merchant_id, merchant_version, integration_id, currency, status, card_type, failure_code,
      created_at, amount_minor, refunded_minor)`,
  `CREATE INDEX transactions_settlement ON transactions
    (settled_on, merchant_id, merchant_version, currency, succeeded_at, amount_minor, refunded_minor, unsettled_minor)
    WHERE succeeded_at IS NOT NULL`,
  `CREATE INDEX transactions_succeeded ON transactions
    (succeeded_at, merchant_id, merchant_version, currency, amount_minor, refunded_minor)
    WHERE succeeded_at IS NOT NULL`,
];

const DOWN = [
  `DROP INDEX transactions_succeeded`,
  `DROP INDEX transactions_settlement`,
  `DROP INDEX transactions_figures`,
  `DROP INDEX attempts_settlement`,
  `ALTER TABLE attempts DROP COLUMN settlement_query_at`,
  `ALTER TABLE transactions DROP COLUMN unsettled_minor`,
];
