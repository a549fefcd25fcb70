import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of days that are over, and what changed in such days afterwards. */
export class KeptFigures1795570000000 implements MigrationInterface {
  readonly name = 'KeptFigures1795570000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
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

const DOWN = [`DROP TABLE kept_figures`, `DROP TABLE late_changes`];
