import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Indexes for the lists of transactions. Each begins with what a list is filtered by, goes on with its order, and ends
 * with what else a filter may ask for, so that no row has to be read for saying no.
 */
export class Listing1795420000000 implements MigrationInterface {
  readonly name = 'Listing1795420000000';

  async up(runner: QueryRunner): Promise<void> {
    const isPostgres = runner.dataSource.options.type === 'postgres';
    for (const statement of [...UP, ...searches(isPostgres)]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const index of MADE) await runner.query(`DROP INDEX ${index}`);
    await runner.query(`DROP INDEX transactions_created`);
    await runner.query(`CREATE INDEX transactions_created ON transactions (created_at, id)`);
  }
}

/** The amount in thousandths of the major unit: of currencies with no, three, and two decimals. */
const AMOUNT =
  `(CASE WHEN currency IN ('JPY', 'KRW', 'VND') THEN amount_minor * 1000 ` +
  `WHEN currency IN ('BHD', 'JOD', 'KWD', 'OMR') THEN amount_minor ELSE amount_minor * 10 END)`;

const UP = [
  `DROP INDEX transactions_created`,
  `CREATE INDEX transactions_created ON transactions (created_at, id, currency, amount_minor)`,
  `CREATE INDEX transactions_status ON transactions (status, created_at, id, card_type, currency, amount_minor)`,
  `CREATE INDEX transactions_integration ON transactions
    (integration_id, created_at, id, status, card_type, currency, amount_minor)`,
  `CREATE INDEX transactions_merchant ON transactions
    (merchant_id, created_at, id, status, card_type, currency, amount_minor)`,
  `CREATE INDEX transactions_card_type ON transactions (card_type, created_at, id, currency, amount_minor)`,
  `CREATE INDEX transactions_currency ON transactions (currency, created_at, id, amount_minor)`,
  `CREATE INDEX transactions_attention ON transactions (created_at, id) WHERE attention <> '[]'`,
  `CREATE INDEX transactions_amount ON transactions
    (${AMOUNT}, id, status, card_type, currency, integration_id, merchant_id, created_at, amount_minor)`,
  `CREATE INDEX transactions_secret ON transactions (integration_secret_id, created_at)`,
];

/** By the beginning of a text, letter case aside: byte by byte on PostgreSQL too, whatever the database's language. */
function searches(isPostgres: boolean): string[] {
  const collation = isPostgres ? ' COLLATE "C"' : '';
  return [
    `CREATE INDEX transactions_reference_search ON transactions (lower(reference${collation}))`,
    `CREATE INDEX transactions_request_search ON transactions (lower(transaction_id${collation}))`,
    `CREATE INDEX attempts_order_search ON attempts (lower(order_id${collation}))`,
  ];
}

const MADE = [
  'transactions_status',
  'transactions_integration',
  'transactions_merchant',
  'transactions_card_type',
  'transactions_currency',
  'transactions_attention',
  'transactions_amount',
  'transactions_secret',
  'transactions_reference_search',
  'transactions_request_search',
  'attempts_order_search',
];
