import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures are kept of days of UTC, by quarters of an hour, for all time zones at once. What was kept is counted again. */
export class KeptDays1795590000000 implements MigrationInterface {
  readonly name = 'KeptDays1795590000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `DROP TABLE kept_figures`,
  `CREATE TABLE kept_figures (
    day integer NOT NULL PRIMARY KEY,
    late_changes integer NOT NULL,
    newest_at bigint,
    figures text NOT NULL,
    mac varchar(64) NOT NULL
  )`,
];

const DOWN = [
  `DROP TABLE kept_figures`,
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
