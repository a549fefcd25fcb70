import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { chromiumFolder } from './chromium-folder.mjs';

const ARGUMENTS = [
  '--no-sandbox', // the tests run as root
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-dev-shm-usage', // in a container /dev/shm may be too small for one page
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none', // the same letter widths everywhere
];

/** How long a start may take: the first one on a machine reads 200 MB from its disk and looks at all fonts. */
const START_MS = 120_000;

/** Starts a headless Chromium that comes from npm alone, with fonts for Latin and Chinese text. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const folder = await chromiumFolder();
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ARGUMENTS,
    timeout: START_MS,
    env: {
      ...process.env,
      FONTCONFIG_PATH: join(folder, 'fonts'),
      XDG_CACHE_HOME: join(folder, 'cache'),
      LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'),
    },
  });
}
