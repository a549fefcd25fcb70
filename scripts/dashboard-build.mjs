import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root, tool } from './tools.mjs';

const folder = join(root, 'admin-ui');
const built = join(folder, 'dist/index.html');

/** Builds the dashboard into admin-ui/dist, where the gateway serves it from. Ends the program when that fails. */
export function buildDashboard() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tool('vite'), 'build', '--logLevel', 'warn'], {
    cwd: folder,
    encoding: 'utf8',
  });
  if (status === 0) return;
  process.stderr.write(`${stdout}${stderr}\nThe dashboard could not be built.\n`);
  process.exit(1);
}

/** Builds it when there is no build, or one that is older than its sources. */
export function buildDashboardIfStale() {
  if (!existsSync(built) || statSync(built).mtimeMs < newestSource()) buildDashboard();
}

function newestSource() {
  const sources = readdirSync(join(folder, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const others = ['index.html', 'vite.config.ts', 'package.json'].map((name) => join(folder, name));
  return Math.max(...[...sources, ...others].map((file) => statSync(file).mtimeMs));
}
