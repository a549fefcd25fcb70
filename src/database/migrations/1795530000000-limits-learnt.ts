import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Limits that the provider named, for a person to take over. */
export class LimitsLearnt1795530000000 implements MigrationInterface {
  readonly name = 'LimitsLearnt1795530000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE merchant_limit_suggestions`);
  }
}

const UP = [
  `CREATE TABLE merchant_limit_suggestions (
    id varchar(36) NOT NULL PRIMARY KEY,
    merchant_id varchar(36) NOT NULL,
    range_key varchar(120) NOT NULL,
    currency varchar(3) NOT NULL,
    card_type varchar(16) NOT NULL,
    min_amount varchar(20),
    max_amount varchar(20),
    message varchar(500) NOT NULL,
    transaction_id varchar(36) NOT NULL,
    refused_amount varchar(32) NOT NULL,
    status varchar(16) NOT NULL,
    times_seen integer NOT NULL DEFAULT 0,
    last_seen_at bigint NOT NULL,
    decided_at bigint,
    decided_by varchar(100),
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    CONSTRAINT "merchant_limit_suggestions_merchant_fk" FOREIGN KEY ("merchant_id") REFERENCES "merchants" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE UNIQUE INDEX merchant_limit_suggestions_range ON merchant_limit_suggestions (merchant_id, range_key)`,
];
