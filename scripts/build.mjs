/**
 * `npm run build`: the server into dist/, the dashboard into admin-ui/dist. Fails when the dashboard's API client is
 * not that of the server's API (`npm run api:types` mends it).
 */
import { spawnSync } from 'node:child_process';
import { buildDashboard } from './dashboard-build.mjs';
import { root, tool } from './tools.mjs';

for (const args of [
  ['scripts/api-types.mjs', '--check'],
  [tool('nest'), 'build'],
]) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}
buildDashboard();
