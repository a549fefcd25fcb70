/**
 * `npm run cli -- …`: builds when dist/ is missing or older than the sources, then runs the command line of the
 * gateway. Says nothing of its own unless the build fails, so that the command's output can be piped.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { root, tool } from './tools.mjs';

const entryPoint = join(root, 'dist/cli/main.js');

function newestSource() {
  const files = ['nest-cli.json', 'tsconfig.json', 'tsconfig.build.json'].map((name) => join(root, name));
  for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && !entry.name.endsWith('.spec.ts')) files.push(join(entry.parentPath, entry.name));
  }
  return Math.max(...files.filter((file) => existsSync(file)).map((file) => statSync(file).mtimeMs));
}

function isStale() {
  if (!existsSync(join(root, 'src'))) return false; // A production image ships dist/ alone.
  return !existsSync(entryPoint) || statSync(entryPoint).mtimeMs < newestSource();
}

if (isStale()) {
  const build = spawnSync(process.execPath, [tool('nest'), 'build'], { cwd: root, encoding: 'utf8' });
  if (build.status !== 0) {
    process.stderr.write(`${build.stdout}${build.stderr}\nThe build failed; the command was not run.\n`);
    process.exit(1);
  }
}

const command = spawn(process.execPath, [entryPoint, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => command.kill(signal));
command.on('exit', (code, signal) => {
  process.exitCode = code ?? 128 + (constants.signals[signal] ?? 0);
});
