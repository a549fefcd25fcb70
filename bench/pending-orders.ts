import Database from 'better-sqlite3';
import { openBulkWriter } from './bulk-insert.ts';
import { generatedPayment } from './generated-rows.ts';

export const AMOUNT = '12.30';
export const CURRENCY = 'AUD';
const AMOUNT_MINOR = 1230;
const BATCH = 500;
const NOT_YET = Date.parse('2100-01-01T00:00:00Z');

/** Orders whose customers are paying, put into the gateway's database while it does not run. @returns their ids */
export async function addPendingOrders(file: string, count: number): Promise<string[]> {
  const ids = configuredIds(file);
  const writer = await openBulkWriter(`sqlite:${file}`);
  const orderIds: string[] = [];
  for (let begin = 0; begin < count; begin += BATCH) {
    const payments = Array.from({ length: Math.min(BATCH, count - begin) }, (_, index) => pending(begin + index, ids));
    await writer.write(
      'transactions',
      payments.map(({ transaction }) => transaction),
    );
    await writer.write(
      'attempts',
      payments.flatMap(({ attempts }) => attempts),
    );
    await writer.write(
      'events',
      payments.flatMap(({ events }) => events),
    );
    orderIds.push(...payments.map(({ transaction }) => transaction['order_id']));
  }
  await writer.finish();
  return orderIds;
}

interface ConfiguredIds {
  readonly integration: string;
  readonly merchant: string;
}

function configuredIds(file: string): ConfiguredIds {
  const database = new Database(file, { readonly: true });
  const idIn = (table: string) => String(database.prepare(`SELECT id FROM ${table}`).pluck().get());
  const ids = { integration: idIn('integrations'), merchant: idIn('merchants') };
  database.close();
  return ids;
}

/** A payment that is over, made to one whose customer is at the provider's page. */
function pending(index: number, ids: ConfiguredIds) {
  const { transaction, attempts, events } = generatedPayment(index * 2 + 1, Number.MAX_SAFE_INTEGER);
  const [attempt] = attempts.length > 0 ? attempts : generatedPayment(7, 1000).attempts;
  const orderId = `bench${index.toString(16).padStart(15, '0')}`;
  const shared = {
    ...{ merchant_id: ids.merchant, merchant_version: 1, currency: CURRENCY, card_type: 'UnionPay' },
    ...{ amount_minor: AMOUNT_MINOR, amount_text: AMOUNT, order_id: orderId },
  };
  const attemptRow = {
    ...{ ...attempt, ...shared, transaction_id: transaction['id'] ?? '', status: 'redirected' },
    ...{ id: transaction['id'] ?? '', ended_at: null, next_query_at: NOT_YET },
  };
  const transactionRow = {
    ...{ ...transaction, ...shared, status: 'processing', integration_id: ids.integration, succeeded_at: null },
    ...{ expires_at: NOT_YET, due_at: null, attention: '[]' },
  };
  const eventRows = events.map((event) => ({ ...event, attempt_id: null }));
  return { transaction: transactionRow, attempts: [attemptRow], events: eventRows };
}
