import { parseArgs } from 'node:util';

export interface CommandLine {
  readonly seed: string;
  readonly payments: readonly number[];
  readonly database: 'sqlite' | 'postgres';
  readonly instances: number;
  readonly customers: number;
  readonly dist: string | undefined;
}

export const USAGE = `npm run chaos -- [options]

  --payments N                how many payments (300)
  --seed S                    any text; the same seed makes the same payments (a new one)
  --database sqlite|postgres  what the gateway keeps its ledger in (sqlite)
  --instances 1|2             how many gateways; two need postgres (1)
  --customers C               how many customers at once (32)
  --replay I[,I…]             only these payments of the seed, by their numbers
  --dist FOLDER               another build of the gateway than the one in dist/
`;

/** @throws Error with a sentence for whoever typed it */
export function readCommandLine(args: readonly string[]): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    options: {
      payments: { type: 'string', default: '300' },
      seed: { type: 'string', default: new Date().toISOString().slice(0, 19) },
      database: { type: 'string', default: 'sqlite' },
      instances: { type: 'string', default: '1' },
      customers: { type: 'string', default: '32' },
      replay: { type: 'string' },
      dist: { type: 'string' },
    },
  });
  const { database, seed, replay, dist } = values;
  if (database !== 'sqlite' && database !== 'postgres') throw new Error('--database is sqlite or postgres');
  const instances = wholeNumber('instances', values.instances, 2);
  if (instances > 1 && database === 'sqlite') throw new Error('SQLite is for one instance; use --database postgres');
  const count = wholeNumber('payments', values.payments, 1_000_000);
  const payments =
    replay === undefined
      ? Array.from({ length: count }, (_, index) => index)
      : replay.split(',').map((text) => wholeNumber('replay', text, 1_000_000, 0));
  const customers = wholeNumber('customers', values.customers, 500);
  return { seed, payments, database, instances, customers, dist };
}

function wholeNumber(name: string, text: string, most: number, least = 1): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new Error(`--${name} is a whole number from ${String(least)} to ${String(most)}`);
}
