import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const CACHE = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
const CHROMIUM_PACKAGE = new URL('../../node_modules/@sparticuz/chromium/package.json', import.meta.url);

/** Part of the folder's name: raise it when chromium-unpack.mjs makes something else of the same release. */
const LAYOUT = 1;

const ARGUMENTS = [
  '--no-sandbox', // the tests run as root
  '--no-zygote',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none', // the same letter widths everywhere
];

/**
 * Starts a headless Chromium that comes from npm alone, with fonts for Latin and Chinese text. The caller closes it.
 * Unpacked once (about 3 s) into node_modules/.cache, by whichever process comes first.
 */
export async function launchBrowser(): Promise<Browser> {
  const folder = await unpackedFolder();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ARGUMENTS,
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    },
  });
}

async function unpackedFolder(): Promise<string> {
  const { version } = JSON.parse(await readFile(CHROMIUM_PACKAGE, 'utf8')) as { version: string };
  const folder = join(CACHE, `chromium-${version}-${String(LAYOUT)}`);
  if (!existsSync(folder)) await unpackInto(folder);
  return folder;
}

/** Into a folder of this process, renamed when complete: two workers may come here at the same time. */
async function unpackInto(folder: string): Promise<void> {
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
