import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit log with its chain, and the chains of the payments' histories. Transactions from before get empty hashes
 * here; they are taken as they are and chained when the chain's key is made, at the first start after this.
 */
export class Audit1795410000000 implements MigrationInterface {
  readonly name = 'Audit1795410000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of UP) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of DOWN) await runner.query(statement);
  }
}

const UP = [
  `CREATE TABLE audit_chain (
    id integer NOT NULL PRIMARY KEY,
    chain_id varchar(36) NOT NULL,
    sealed_key text NOT NULL,
    number integer NOT NULL,
    hash varchar(64) NOT NULL,
    mac varchar(64) NOT NULL,
    created_at bigint NOT NULL)`,
  `CREATE TABLE audit_entries (
    number integer NOT NULL PRIMARY KEY,
    at bigint NOT NULL,
    actor_kind varchar(16) NOT NULL,
    actor_id varchar(100),
    actor_name varchar(254) NOT NULL,
    address varchar(64),
    action varchar(40) NOT NULL,
    subject_kind varchar(40),
    subject_id varchar(200),
    subject_name varchar(254),
    before_values text,
    after_values text,
    correlation_id varchar(64),
    previous_hash varchar(64) NOT NULL,
    hash varchar(64) NOT NULL)`,
  `CREATE INDEX audit_entries_at ON audit_entries (at)`,
  `CREATE INDEX audit_entries_action ON audit_entries (action, number)`,
  `CREATE INDEX audit_entries_actor ON audit_entries (actor_id, number)`,
  `CREATE INDEX audit_entries_subject ON audit_entries (subject_id, number)`,
  `CREATE TABLE audit_seals (
    number integer NOT NULL PRIMARY KEY,
    heads text NOT NULL)`,
  `ALTER TABLE events ADD COLUMN hash varchar(64) NOT NULL DEFAULT ''`,
  `ALTER TABLE transactions ADD COLUMN events_hash varchar(64) NOT NULL DEFAULT ''`,
  `ALTER TABLE transactions ADD COLUMN mac varchar(64) NOT NULL DEFAULT ''`,
  `ALTER TABLE transactions ADD COLUMN sealed_events integer NOT NULL DEFAULT 0`,
  `CREATE INDEX transactions_unsealed ON transactions (id) WHERE sealed_events < event_count`,
];

const DOWN = [
  `DROP INDEX transactions_unsealed`,
  `ALTER TABLE transactions DROP COLUMN sealed_events`,
  `ALTER TABLE transactions DROP COLUMN mac`,
  `ALTER TABLE transactions DROP COLUMN events_hash`,
  `ALTER TABLE events DROP COLUMN hash`,
  `DROP TABLE audit_seals`,
  `DROP TABLE audit_entries`,
  `DROP TABLE audit_chain`,
];
