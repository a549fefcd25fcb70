/**
 * `npm run lint`: types, ESLint, import rules, vendor words, formatting, the dashboard's API client. Two at a time; the
 * output of each is shown whole, so that the reports do not mix. All of them run, whatever fails. ESLint goes twice,
 * because it uses one processor, and reads the types of one program after the other anyway.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './tools.mjs';

const sources = ['src', 'admin-ui/src', 'test', 'chaos', 'bench', 'ormconfig.ts'].filter((name) =>
  existsSync(join(root, name)),
);

/** Longest first. */
const checks = [
  { name: 'eslint', args: [tool('eslint'), '--max-warnings', '0', '--ignore-pattern', 'admin-ui/', '.'] },
  { name: 'eslint of the dashboard', args: [tool('eslint'), '--max-warnings', '0', 'admin-ui'] },
  { name: 'types', args: [tool('tsc'), '--noEmit'] },
  { name: 'types of the dashboard', args: [tool('tsc'), '--noEmit', '--project', 'admin-ui'] },
  { name: 'format', args: [tool('prettier'), '--check', '--log-level', 'warn', '.'] },
  { name: 'imports', args: [tool('depcruise'), '--output-type', 'err', ...sources] },
  { name: 'API client', args: ['scripts/api-types.mjs', '--check'] },
  { name: 'vendor words', args: ['scripts/check-vendor-words.mjs'] },
];

async function run({ name, args }) {
  const started = Date.now();
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  child.stdout.on('data', (chunk) => output.push(chunk));
  child.stderr.on('data', (chunk) => output.push(chunk));
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('close', resolve);
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (code !== 0) process.stdout.write(Buffer.concat(output));
  return code === 0;
}

const queue = [...checks];
const results = [];
async function worker() {
  for (let check = queue.shift(); check; check = queue.shift()) results.push(await run(check));
}
await Promise.all([worker(), worker()]);
process.exitCode = results.every(Boolean) ? 0 : 1;
