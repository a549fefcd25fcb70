import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Configuration with its versions, the ledger (transactions, attempts, events) and the callbacks as they came. */
export class Initial1795300000000 implements MigrationInterface {
  readonly name = 'Initial1795300000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...CONFIGURATION, ...LEDGER, ...CALLBACKS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES.toReversed()) await runner.query(`DROP TABLE ${table}`);
  }
}

const TABLES = [
  'merchants',
  'merchant_versions',
  'integrations',
  'integration_versions',
  'integration_secrets',
  'transactions',
  'attempts',
  'events',
  'callbacks',
];

/** Written the way TypeORM reads it back from SQLite, whose own catalogue does not keep a foreign key's name. */
function foreignKey(name: string, column: string, table: string): string {
  return (
    `CONSTRAINT "${name}" FOREIGN KEY ("${column}") REFERENCES "${table}" ("id") ` +
    'ON DELETE NO ACTION ON UPDATE NO ACTION'
  );
}

const CONFIGURATION = [
  `CREATE TABLE merchants (
    id varchar(36) NOT NULL PRIMARY KEY,
    name varchar(100) NOT NULL,
    version integer NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL)`,
  `CREATE UNIQUE INDEX merchants_name ON merchants (name)`,
  `CREATE TABLE merchant_versions (
    merchant_id varchar(36) NOT NULL,
    version integer NOT NULL,
    settings text NOT NULL,
    merchant_key text NOT NULL,
    api_key text,
    created_by varchar(100) NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (merchant_id, version),
    ${foreignKey('merchant_versions_merchant_fk', 'merchant_id', 'merchants')})`,
  `CREATE TABLE integrations (
    id varchar(36) NOT NULL PRIMARY KEY,
    slug varchar(64) NOT NULL,
    version integer NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL)`,
  `CREATE UNIQUE INDEX integrations_slug ON integrations (slug)`,
  `CREATE TABLE integration_versions (
    integration_id varchar(36) NOT NULL,
    version integer NOT NULL,
    settings text NOT NULL,
    created_by varchar(100) NOT NULL,
    created_at bigint NOT NULL,
    PRIMARY KEY (integration_id, version),
    ${foreignKey('integration_versions_integration_fk', 'integration_id', 'integrations')})`,
  `CREATE TABLE integration_secrets (
    id varchar(36) NOT NULL PRIMARY KEY,
    integration_id varchar(36) NOT NULL,
    secret text NOT NULL,
    retires_at bigint,
    created_at bigint NOT NULL,
    ${foreignKey('integration_secrets_integration_fk', 'integration_id', 'integrations')})`,
  `CREATE INDEX integration_secrets_integration ON integration_secrets (integration_id, created_at)`,
];

const LEDGER = [
  `CREATE TABLE transactions (
    id varchar(36) NOT NULL PRIMARY KEY,
    token varchar(64) NOT NULL,
    integration_id varchar(36) NOT NULL,
    integration_version integer NOT NULL,
    integration_secret_id varchar(36) NOT NULL,
    merchant_id varchar(36) NOT NULL,
    merchant_version integer NOT NULL,
    transaction_id varchar(200) NOT NULL,
    reference varchar(500) NOT NULL,
    amount_text varchar(32) NOT NULL,
    amount_minor bigint NOT NULL,
    currency varchar(3) NOT NULL,
    redirect_url varchar(2000) NOT NULL,
    status varchar(16) NOT NULL,
    attention text NOT NULL,
    card_type varchar(16),
    order_id varchar(64),
    failure_code varchar(40),
    locale varchar(8) NOT NULL,
    succeeded_at bigint,
    returned_at bigint,
    returned_status varchar(8),
    refunded_minor bigint NOT NULL DEFAULT 0,
    settled_on varchar(10),
    expires_at bigint NOT NULL,
    due_at bigint,
    event_count integer NOT NULL DEFAULT 0,
    correlation_id varchar(64) NOT NULL,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL)`,
  `CREATE UNIQUE INDEX transactions_token ON transactions (token)`,
  `CREATE UNIQUE INDEX transactions_request ON transactions (integration_id, transaction_id)`,
  `CREATE INDEX transactions_created ON transactions (created_at, id)`,
  `CREATE INDEX transactions_due ON transactions (due_at)`,
  `CREATE TABLE attempts (
    id varchar(36) NOT NULL PRIMARY KEY,
    transaction_id varchar(36) NOT NULL,
    merchant_id varchar(36) NOT NULL,
    merchant_version integer NOT NULL,
    order_id varchar(64) NOT NULL,
    client_id varchar(100),
    card_type varchar(16) NOT NULL,
    amount_text varchar(32) NOT NULL,
    amount_minor bigint NOT NULL,
    currency varchar(3) NOT NULL,
    status varchar(16) NOT NULL,
    failure_code varchar(40),
    payment_page_url varchar(2000),
    next_query_at bigint,
    last_query_at bigint,
    query_count integer NOT NULL DEFAULT 0,
    leased_until bigint,
    absence_count integer NOT NULL DEFAULT 0,
    created_at bigint NOT NULL,
    updated_at bigint NOT NULL,
    ended_at bigint,
    ${foreignKey('attempts_transaction_fk', 'transaction_id', 'transactions')})`,
  `CREATE UNIQUE INDEX attempts_order ON attempts (order_id)`,
  `CREATE INDEX attempts_transaction ON attempts (transaction_id, created_at)`,
  `CREATE INDEX attempts_due ON attempts (next_query_at)`,
  `CREATE UNIQUE INDEX attempts_one_under_way ON attempts (transaction_id)
    WHERE status IN ('starting', 'redirected', 'emailed', 'unknown')`,
  `CREATE TABLE events (
    transaction_id varchar(36) NOT NULL,
    number integer NOT NULL,
    attempt_id varchar(36),
    kind varchar(40) NOT NULL,
    data text NOT NULL,
    at bigint NOT NULL,
    PRIMARY KEY (transaction_id, number),
    ${foreignKey('events_transaction_fk', 'transaction_id', 'transactions')})`,
];

const CALLBACKS = [
  `CREATE TABLE callbacks (
    id varchar(36) NOT NULL PRIMARY KEY,
    channel varchar(16) NOT NULL,
    order_id varchar(64) NOT NULL,
    content_hash varchar(64) NOT NULL,
    parameters text NOT NULL,
    deliveries integer NOT NULL DEFAULT 0,
    next_look_at bigint,
    looks integer NOT NULL DEFAULT 0,
    received_at bigint NOT NULL)`,
  `CREATE UNIQUE INDEX callbacks_content ON callbacks (content_hash)`,
  `CREATE INDEX callbacks_due ON callbacks (next_look_at)`,
];
