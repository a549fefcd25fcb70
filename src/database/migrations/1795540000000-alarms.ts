import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rules for alarms, where they go to, and the alarms themselves. Deliveries are messages of the outbox. */
export class Alarms1795540000000 implements MigrationInterface {
  readonly name = 'Alarms1795540000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX attempts_ended`);
    for (const table of ['alarm_leases', 'alarms', 'alarm_rules', 'alarm_channels']) {
      await runner.query(`DROP TABLE ${table}`);
    }
  }
}

const UP = [
  `CREATE TABLE alarm_channels (
    id varchar(36) NOT NULL PRIMARY KEY,
    name varchar(100) NOT NULL,
    kind varchar(16) NOT NULL,
    recipients text NOT NULL,
    url varchar(2000),
    secret text,
    disabled_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL)`,
  `CREATE UNIQUE INDEX alarm_channels_name ON alarm_channels (name)`,
  `CREATE TABLE alarm_rules (
    id varchar(36) NOT NULL PRIMARY KEY,
    name varchar(100) NOT NULL,
    kind varchar(40) NOT NULL,
    threshold integer NOT NULL DEFAULT 0,
    window_minutes integer NOT NULL DEFAULT 0,
    min_payments integer NOT NULL DEFAULT 0,
    card_type varchar(16),
    channels text NOT NULL,
    quiet_hours text NOT NULL,
    disabled_at bigint,
    audit_cursor integer NOT NULL DEFAULT 0,
    created_by varchar(100) NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL)`,
  `CREATE UNIQUE INDEX alarm_rules_name ON alarm_rules (name)`,
  `CREATE TABLE alarms (
    id varchar(36) NOT NULL PRIMARY KEY,
    rule_id varchar(36) NOT NULL,
    rule_name varchar(100) NOT NULL,
    kind varchar(40) NOT NULL,
    condition_key varchar(100) NOT NULL,
    open_key varchar(200),
    message varchar(500) NOT NULL,
    details text NOT NULL,
    fired_at bigint NOT NULL,
    clear_since bigint,
    resolved_at bigint)`,
  `CREATE UNIQUE INDEX alarms_open ON alarms (open_key)`,
  `CREATE INDEX alarms_rule ON alarms (rule_id, id)`,
  `CREATE TABLE alarm_leases (
    name varchar(40) NOT NULL PRIMARY KEY,
    leased_until bigint NOT NULL)`,
  `CREATE INDEX attempts_ended ON attempts (ended_at, card_type, status, failure_code)`,
];
