/**
 * The floor: a bare `node:http` server that does what a landing cannot do without – one HMAC, and the same two rows in
 * one durable commit, with the same driver and the same settings – and nothing else. Of a callback likewise: one MD5,
 * one look, the rows that are inserted and changed until it is answered.
 */
import { createHash, createHmac, randomBytes, randomUUID, timingSafeEqual } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import Database from 'better-sqlite3';

const [file = '', port = '0', secret = '', merchantKey = ''] = process.argv.slice(2);

const database = new Database(file);
database.pragma('journal_mode = WAL');
database.pragma('synchronous = FULL');
database.pragma('foreign_keys = ON');
database.pragma('cache_size = -32768');

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

const findAttempt = database.prepare<[string], { transaction_id: string }>('SELECT * FROM attempts WHERE order_id = ?');
const insertCallback = insertInto('callbacks');
const callbackFiller = filler('callbacks');
const changeAttempt = database.prepare('UPDATE attempts SET next_query_at = ?, updated_at = ? WHERE order_id = ?');
const changeTransaction = database.prepare(
  'UPDATE transactions SET event_count = event_count + 1, events_hash = ?, mac = ?, updated_at = ? WHERE id = ?',
);
const storeCallback = database.transaction((callback: object, event: { transaction_id: string }, orderId: string) => {
  const now = Date.now();
  insertCallback.run(callback);
  insertEvent.run(event);
  changeAttempt.run(now, now, orderId);
  changeTransaction.run('e'.repeat(64), 'f'.repeat(64), now, event.transaction_id);
});
const md5 = (text: string) => createHash('md5').update(text).digest('hex');

function takeCallback(query: URLSearchParams, response: ServerResponse): void {
  const of = (name: string) => query.get(name) ?? '';
  const orderId = of('orderID');
  const signed = `Y${orderId}${md5(merchantKey)}${of('amount')}${of('currency')}${of('merchantID')}`;
  const attempt = findAttempt.get(orderId);
  if (md5(signed) !== of('signature') || !attempt) {
    response.writeHead(403).end();
    return;
  }
  const parameters = JSON.stringify(Object.fromEntries(query));
  storeCallback(
    { ...callbackFiller, id: randomUUID(), order_id: orderId, content_hash: randomUUID(), parameters },
    {
      ...eventFiller,
      ...{ transaction_id: attempt.transaction_id, number: 1000, kind: 'callback_received', data: parameters },
    },
    orderId,
  );
  response.writeHead(200).end('OK');
}

createServer((request, response) => {
  const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
  if (request.url?.startsWith('/callbacks/')) return takeCallback(query, response);
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
