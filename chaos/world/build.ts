import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmdirSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOCK = join(ROOT, 'node_modules/.cache/chaos-build.lock');
const LOCK_IS_STALE_MS = 120_000;

/**
 * Puts the built gateway into a folder of the run's own, so that no other build can pull it from under the processes
 * that are started again and again. Builds first when `dist/` is missing or older than the sources.
 *
 * @param dist a build made elsewhere, to be taken as it is
 */
export async function snapshotBuild(folder: string, dist: string | undefined): Promise<void> {
  if (dist === undefined) await snapshotOwnBuild(folder);
  else cpSync(dist, join(folder, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'dir');
}

async function snapshotOwnBuild(folder: string): Promise<void> {
  await takeLock();
  try {
    if (isStale()) build();
    cpSync(join(ROOT, 'dist'), join(folder, 'dist'), { recursive: true });
  } finally {
    rmdirSync(LOCK);
  }
}

function build(): void {
  const nest = join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [nest, 'build'], { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The build failed.\n${stdout}${stderr}`);
}

function isStale(): boolean {
  const entryPoint = join(ROOT, 'dist/main.js');
  if (!existsSync(entryPoint)) return true;
  const sources = readdirSync(join(ROOT, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  return Math.max(...sources.map((file) => statSync(file).mtimeMs)) > statSync(entryPoint).mtimeMs;
}

/** A folder can be made by one process only; one that was left behind is taken over. */
async function takeLock(): Promise<void> {
  mkdirSync(join(LOCK, '..'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(LOCK);
      return;
    } catch {
      const age = Date.now() - (statSync(LOCK, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > LOCK_IS_STALE_MS) rmdirSync(LOCK);
      else await sleep(200);
    }
  }
}
