/**
 * Fills a database with payments: `node bench/million.ts sqlite:data/million.sqlite 1000000`, or a postgres:// URL. The
 * schema has to be there (`npm run cli -- migration:run`). See `generated-rows.ts` for what the rows are, and are not.
 */
import { openBulkWriter } from './bulk-insert.ts';
import { type GeneratedPayment, generatedPayment, type Page } from './generated-rows.ts';

const BATCH = 2000;

/** Adds `count` payments to the database. @param pages whose they are; ten */
export async function generate(url: string, count: number, pages?: readonly Page[]): Promise<void> {
  const writer = await openBulkWriter(url);
  for (let start = 0; start < count; start += BATCH) {
    const size = Math.min(BATCH, count - start);
    const payments = Array.from({ length: size }, (_, index) => generatedPayment(start + index, count, pages));
    const rows = (pick: (payment: GeneratedPayment) => GeneratedPayment['events']) => payments.flatMap(pick);
    await writer.write(
      'transactions',
      rows(({ transaction }) => [transaction]),
    );
    await writer.write(
      'attempts',
      rows(({ attempts }) => attempts),
    );
    await writer.write(
      'events',
      rows(({ events }) => events),
    );
    if ((start / BATCH) % 25 === 0) process.stdout.write(`\r${String(start + size)} of ${String(count)}`);
  }
  await writer.finish();
  process.stdout.write(`\r${String(count)} of ${String(count)}\n`);
}

if (process.argv[1] === import.meta.filename) {
  const [url = '', count = '1000000'] = process.argv.slice(2);
  await generate(url, Number(count));
}
