import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Money that goes back: refunds and cancellations. */
export class Refunds1795510000000 implements MigrationInterface {
  readonly name = 'Refunds1795510000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE refunds`);
  }
}

const UP = [
  `CREATE TABLE refunds (
    id varchar(36) NOT NULL PRIMARY KEY,
    transaction_id varchar(36) NOT NULL,
    attempt_id varchar(36) NOT NULL,
    order_id varchar(64) NOT NULL,
    kind varchar(16) NOT NULL,
    amount_minor bigint NOT NULL,
    currency varchar(3) NOT NULL,
    reason varchar(500) NOT NULL,
    status varchar(20) NOT NULL,
    idempotency_key varchar(255) NOT NULL,
    request_hash varchar(64) NOT NULL,
    requested_by varchar(254) NOT NULL,
    requested_by_user varchar(36),
    decided_by varchar(254),
    decision_reason varchar(500),
    decided_at bigint,
    process_on varchar(10),
    sent_at bigint,
    failure_code varchar(40),
    message varchar(500),
    next_look_at bigint,
    looks integer NOT NULL DEFAULT 0,
    leased_until bigint,
    ended_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    CONSTRAINT "refunds_transaction_fk" FOREIGN KEY ("transaction_id") REFERENCES "transactions" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
  `CREATE UNIQUE INDEX refunds_idempotency_key ON refunds (idempotency_key)`,
  `CREATE INDEX refunds_transaction ON refunds (transaction_id, id)`,
  `CREATE INDEX refunds_status ON refunds (status, id)`,
  `CREATE INDEX refunds_due ON refunds (next_look_at)`,
];
