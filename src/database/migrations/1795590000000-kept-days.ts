import type { MigrationInterface, QueryRunner } from 'typeorm';
import { isPostgres } from '../sql.js';

/**
 * What is kept of days is of days of UTC, for all time zones at once, and also of settlements: these are counted by the day of
 * the payment now, and no longer need an index of their own. What was kept before is counted again.
 */
export class KeptDays1795590000000 implements MigrationInterface {
  readonly name = 'KeptDays1795590000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
    // Rows of numbers, of which a report reads megabytes: to unpack them would take longer than to read them.
    if (isPostgres(runner.manager)) {
      await runner.query('ALTER TABLE kept_days ALTER COLUMN content SET STORAGE EXTERNAL');
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `DROP TABLE kept_figures`,
  `DROP TABLE late_changes`,
  `DROP INDEX transactions_settlement`,
  `DROP INDEX transactions_succeeded`,
  `CREATE INDEX transactions_succeeded ON transactions
    (succeeded_at, merchant_id, merchant_version, currency, amount_minor, refunded_minor, settled_on, unsettled_minor)
    WHERE succeeded_at IS NOT NULL`,
  `CREATE TABLE late_changes (
    id varchar(36) NOT NULL PRIMARY KEY,
    kind varchar(8) NOT NULL,
    at bigint NOT NULL
  )`,
  `CREATE INDEX late_changes_day ON late_changes (kind, at)`,
  `CREATE TABLE kept_days (
    name varchar(8) NOT NULL,
    day integer NOT NULL,
    late_changes integer NOT NULL,
    newest_at bigint,
    content text NOT NULL,
    mac varchar(64) NOT NULL,
    PRIMARY KEY (name, day)
  )`,
];

const DOWN = [
  `DROP TABLE kept_days`,
  `DROP TABLE late_changes`,
  `DROP INDEX transactions_succeeded`,
  `CREATE INDEX transactions_succeeded ON transactions
    (succeeded_at, merchant_id, merchant_version, currency, amount_minor, refunded_minor)
    WHERE succeeded_at IS NOT NULL`,
  `CREATE INDEX transactions_settlement ON transactions
    (settled_on, merchant_id, merchant_version, currency, succeeded_at, amount_minor, refunded_minor, unsettled_minor)
    WHERE succeeded_at IS NOT NULL`,
  `CREATE TABLE late_changes (
    id varchar(36) NOT NULL PRIMARY KEY,
    created_at bigint NOT NULL
  )`,
  `CREATE INDEX late_changes_created ON late_changes (created_at)`,
  `CREATE TABLE kept_figures (
    from_at bigint NOT NULL,
    before_at bigint NOT NULL,
    late_changes integer NOT NULL,
    newest_at bigint,
    figures text NOT NULL,
    mac varchar(64) NOT NULL,
    PRIMARY KEY (from_at, before_at)
  )`,
];
