/**
 * `npm test`: lint, build, every Jest project, in this order and without stopping at the first failure, so that one
 * run shows all there is to mend. The last line on stdout is `N passed, N failed, N skipped`; a failed step counts as
 * one failure. The exit code is 0 only when nothing failed and at least one test ran.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatSummary } from './summary.mjs';
import { root } from './tools.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'gateway-test-'));
const summaryFile = join(scratch, 'summary.json');
process.on('exit', () => {
  rmSync(scratch, { recursive: true, force: true });
});

let interrupted = false;
let child;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    interrupted = true;
    child?.kill(signal);
  });
}

async function step(name, script, ...args) {
  if (interrupted) return false;
  const started = Date.now();
  console.log(`\n== ${name}`);
  child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PLAIN_SUMMARY_FILE: summaryFile },
  });
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('exit', (exitCode) => resolve(exitCode ?? -1));
  });
  console.log(`== ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return code === 0;
}

function readSummary() {
  try {
    return JSON.parse(readFileSync(summaryFile, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }; // Jest ended before it could report.
  }
}

const lintOk = await step('lint', 'scripts/lint.mjs');
const buildOk = await step('build', 'scripts/build.mjs');
const jestOk = await step('tests', 'scripts/jest.mjs', 'all', ...process.argv.slice(2));

const summary = readSummary();
if (!lintOk) summary.failed += 1;
if (!buildOk) summary.failed += 1;
// Jest may fail without a failed test: a set-up that threw, no test found, an interrupt.
if (!jestOk && readSummary().failed === 0) summary.failed += 1;

process.exitCode = summary.failed === 0 && summary.passed > 0 ? 0 : 1;
console.log(`\n${formatSummary(summary)}`);
