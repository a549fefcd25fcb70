import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has to reach somebody outside, and every attempt at it. */
export class Outbox1795500000000 implements MigrationInterface {
  readonly name = 'Outbox1795500000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE outbox_attempts`);
    await runner.query(`DROP TABLE outbox_messages`);
  }
}

const UP = [
  `CREATE TABLE outbox_messages (
    id varchar(36) NOT NULL PRIMARY KEY,
    kind varchar(40) NOT NULL,
    subject_id varchar(100) NOT NULL,
    deduplication_key varchar(200) NOT NULL,
    payload text NOT NULL,
    status varchar(16) NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    attempts_before integer NOT NULL DEFAULT 0,
    next_attempt_at bigint,
    leased_until bigint,
    expires_at bigint,
    delivered_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL)`,
  `CREATE UNIQUE INDEX outbox_messages_deduplication ON outbox_messages (deduplication_key)`,
  `CREATE INDEX outbox_messages_due ON outbox_messages (next_attempt_at)`,
  `CREATE INDEX outbox_messages_subject ON outbox_messages (kind, subject_id, id)`,
  `CREATE TABLE outbox_attempts (
    message_id varchar(36) NOT NULL,
    number integer NOT NULL,
    at bigint NOT NULL,
    duration_ms integer NOT NULL DEFAULT 0,
    outcome varchar(16) NOT NULL,
    http_status integer,
    answer varchar(2000),
    error varchar(500),
    PRIMARY KEY (message_id, number),
    CONSTRAINT "outbox_attempts_message_fk" FOREIGN KEY ("message_id") REFERENCES "outbox_messages" ("id") ON DELETE NO ACTION ON UPDATE NO ACTION)`,
];
