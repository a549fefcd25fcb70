/**
 * The floor: a bare `node:http` server that does what a landing cannot do without – one HMAC, and the same two rows in
 * one durable commit, with the same driver and the same settings – and nothing else.
 */
import { createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';
import Database from 'better-sqlite3';

const [file = '', port = '0', secret = ''] = process.argv.slice(2);

const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.pragma('foreign_keys = ON');

interface Column {
  readonly name: string;
  readonly notnull: number;
  readonly dflt_value: string | null;
}

const columnsOf = (table: string) => database.pragma(`table_info(${table})`) as Column[];

/** The rows of the gateway's own schema: whatever columns it has, filled with values of a landing's size. */
function insertInto(table: string) {
  const columns = columnsOf(table).filter(({ notnull, dflt_value }) => notnull === 1 && dflt_value === null);
  const names = columns.map(({ name }) => name);
  return database.prepare(
    `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
  );
}

const insertTransaction = insertInto('transactions');
const insertEvent = insertInto('events');
const store = database.transaction((transaction: object, event: object) => {
  insertTransaction.run(transaction);
  insertEvent.run(event);
});

const filler = (table: string) =>
  Object.fromEntries(
    columnsOf(table).map(({ name }) => [name, /_at$|_minor$|version$|number|count/.test(name) ? 1 : 'x'.repeat(36)]),
  );
const transactionFiller = filler('transactions');
const eventFiller = filler('events');

createServer((request, response) => {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  const [amount, reference, transactionId] = ['amount', 'reference', 'transactionId'].map(
    (name) => query.get(name) ?? '',
  );
  const expected = createHmac('sha256', secret).update(`${amount}|${reference}|${transactionId}`).digest();
  const given = Buffer.from(query.get('signature') ?? '', 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    response.writeHead(403).end();
    return;
  }
  const id = randomUUID();
  const token = randomBytes(20).toString('base64url');
  const now = Date.now();
  store(
    {
      ...transactionFiller,
      ...{ id, token, transaction_id: transactionId, reference, amount_text: amount, currency: 'AUD', status: 'open' },
      ...{ attention: '[]', locale: 'en', created_at: now, redirect_url: query.get('redirectUrl') },
    },
    {
      ...eventFiller,
      ...{ transaction_id: id, number: 1, kind: 'request_received', at: now },
      data: JSON.stringify({
        amount,
        reference,
        transactionId,
        redirectHost: '127.0.0.1',
        signature: 'ok',
        secretId: id,
        correlationId: id,
      }),
    },
  );
  response.writeHead(303, { location: `/checkout/${token}` }).end();
}).listen(Number(port), '127.0.0.1', () => {
  process.stdout.write('ready\n');
});
