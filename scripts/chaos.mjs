/**
 * `npm run chaos -- …`: runs chaos/main.ts as it is (Node takes the types off). `npm run chaos -- --help` and
 * docs/chaos.md tell of it.
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './tools.mjs';

const flags = ['--experimental-transform-types', '--disable-warning=ExperimentalWarning'];
const loader = ['--import', `${root}chaos/typescript.mjs`];

const chaos = spawn(process.execPath, [...flags, ...loader, `${root}chaos/main.ts`, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => chaos.kill(signal));
chaos.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
});
