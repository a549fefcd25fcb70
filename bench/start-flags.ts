import { readFileSync } from 'node:fs';

/** Node's flags of `npm start`: what is measured is started as the product is. */
export const START_FLAGS: readonly string[] = (
  JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { scripts: { start: string } }
).scripts.start
  .split(' ')
  .filter((word) => word.startsWith('--'));
