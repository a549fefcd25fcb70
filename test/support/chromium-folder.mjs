import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const CHROMIUM_PACKAGE = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);

/** Part of the folder's name: raise it when chromium-unpack.mjs makes something else of the same release. */
const LAYOUT = 1;

/** Where the browser lies, unpacked. The first call unpacks it (about 3 s) into node_modules/.cache. */
export async function chromiumFolder() {
  const { version } = JSON.parse(await readFile(CHROMIUM_PACKAGE, 'utf8'));
  const folder = join(CACHE, `chromium-${version}-${String(LAYOUT)}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return folder;
}

/** Into a folder of this process, renamed when complete: two processes may come here at the same time. */
async function unpackInto(folder) {
  await mkdir(CACHE, { recursive: true });
  const scratch = await mkdtemp(`${folder}-`);
  try {
    const script = fileURLToPath(new URL('chromium-unpack.mjs', import.meta.url));
    await promisify(execFile)(process.execPath, [script, scratch]);
    await rename(scratch, folder);
  } catch (error) {
    await rm(scratch, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // else another process was faster
  }
}
