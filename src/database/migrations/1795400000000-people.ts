import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Staff: users with their sessions, devices and recovery codes; tokens for programs; settings; counted failures. */
export class People1795400000000 implements MigrationInterface {
  readonly name = 'People1795400000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = ['users', 'recovery_codes', 'sessions', 'devices', 'api_tokens', 'throttles', 'settings'];

/** Written the way TypeORM reads it back from SQLite, whose own catalogue does not keep a foreign key's name. */
function userKey(name: string, column: string): string {
  return (
    `CONSTRAINT "${name}" FOREIGN KEY ("${column}") REFERENCES "users" ("id") ` +
    'ON DELETE NO ACTION ON UPDATE NO ACTION'
  );
}

const STATEMENTS = [
  `CREATE TABLE users (
    id varchar(36) NOT NULL PRIMARY KEY,
    email varchar(254) NOT NULL,
    name varchar(100) NOT NULL,
    role varchar(16) NOT NULL,
    password_hash varchar(200) NOT NULL,
    disabled_at bigint,
    totp_secret text,
    totp_pending text,
    totp_last_step bigint,
    last_sign_in_at bigint,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL)`,
  `CREATE UNIQUE INDEX users_email ON users (email)`,
  `CREATE TABLE recovery_codes (
    user_id varchar(36) NOT NULL,
    code_hash varchar(64) NOT NULL,
    used_at bigint,
    PRIMARY KEY (user_id, code_hash),
    ${userKey('recovery_codes_user_fk', 'user_id')})`,
  `CREATE TABLE sessions (
    id varchar(36) NOT NULL PRIMARY KEY,
    user_id varchar(36) NOT NULL,
    token_hash varchar(64) NOT NULL,
    address varchar(64) NOT NULL,
    user_agent varchar(200) NOT NULL,
    fresh_until bigint NOT NULL,
    last_seen_at bigint NOT NULL,
    expires_at bigint NOT NULL,
    created_at bigint NOT NULL,
    ${userKey('sessions_user_fk', 'user_id')})`,
  `CREATE UNIQUE INDEX sessions_token ON sessions (token_hash)`,
  `CREATE INDEX sessions_user ON sessions (user_id, id)`,
  `CREATE TABLE devices (
    id varchar(36) NOT NULL PRIMARY KEY,
    user_id varchar(36) NOT NULL,
    token_hash varchar(64) NOT NULL,
    last_used_at bigint NOT NULL,
    ${userKey('devices_user_fk', 'user_id')})`,
  `CREATE UNIQUE INDEX devices_token ON devices (token_hash)`,
  `CREATE INDEX devices_user ON devices (user_id)`,
  `CREATE TABLE api_tokens (
    id varchar(36) NOT NULL PRIMARY KEY,
    name varchar(100) NOT NULL,
    role varchar(16) NOT NULL,
    token_hash varchar(64) NOT NULL,
    hint varchar(16) NOT NULL,
    created_by varchar(36) NOT NULL,
    expires_at bigint NOT NULL,
    revoked_at bigint,
    last_used_at bigint,
    created_at bigint NOT NULL,
    ${userKey('api_tokens_creator_fk', 'created_by')})`,
  `CREATE UNIQUE INDEX api_tokens_token ON api_tokens (token_hash)`,
  `CREATE INDEX api_tokens_creator ON api_tokens (created_by)`,
  `CREATE TABLE throttles (
    key varchar(64) NOT NULL PRIMARY KEY,
    failures integer NOT NULL DEFAULT 0,
    last_at bigint NOT NULL,
    blocked_until bigint)`,
  `CREATE INDEX throttles_last ON throttles (last_at)`,
  `CREATE TABLE settings (
    name varchar(64) NOT NULL PRIMARY KEY,
    value text NOT NULL,
    updated_at bigint NOT NULL)`,
];
