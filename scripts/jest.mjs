/**
 * Starts Jest with the flags that ES modules need, on the Node this script runs on.
 *
 *     node scripts/jest.mjs all                          every project
 *     node scripts/jest.mjs unit src/signing -t expired  one project, the rest goes to Jest
 *     node scripts/jest.mjs e2e refunds                  both e2e projects
 */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { buildDashboardIfStale } from './dashboard-build.mjs';
import { root, tool } from './tools.mjs';

const GROUPS = { all: [], e2e: ['e2e-sqlite', 'e2e-postgres'] };

const [group = 'all', ...rest] = process.argv.slice(2);
const projects = GROUPS[group] ?? [group];

// Tests meet the dashboard as it is built. Here, because two workers must not build it at the same time.
if (group !== 'unit') buildDashboardIfStale();

const jest = spawn(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    tool('jest'),
    ...rest,
    // Last, because Jest's --selectProjects takes every word that follows it.
    ...(projects.length > 0 ? ['--selectProjects', ...projects] : []),
  ],
  { cwd: root, stdio: 'inherit' },
);

// Ctrl-C reaches the child by itself; a signal sent to this process alone has to be passed on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => jest.kill(signal));
jest.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
});
