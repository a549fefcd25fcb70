/**
 * `node chromium-unpack.mjs FOLDER` unpacks the browser of @sparticuz/chromium, the libraries it may lack on a bare
 * machine, and the fonts of the tests into FOLDER (which must not be shared while this runs).
 *
 * A process of its own because the package unpacks into the temporary folder of the process, and nowhere else.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { woffToTrueType } from './woff.mjs';

const folder = process.argv[2];
process.env.TMPDIR = folder;
const { inflate } = await import('@sparticuz/chromium');

/** The browser ships Latin letters only, and its fontconfig reads no WOFF: bring Noto Sans SC as TrueType. */
async function installChineseFont() {
  const source = join(
    dirname(createRequire(import.meta.url).resolve('@fontsource/noto-sans-sc/package.json')),
    'files',
  );
  const target = join(folder, 'fonts', 'cjk');
  await mkdir(target, { recursive: true });
  // Each weight is cut into a hundred files by range of characters; the named ranges are Latin and Cyrillic.
  const slices = (await readdir(source)).filter((name) =>
    /-(\d+|chinese-simplified)-(400|700)-normal\.woff$/.test(name),
  );
  for (const name of slices) {
    await writeFile(join(target, name.replace(/woff$/, 'ttf')), woffToTrueType(await readFile(join(source, name))));
  }
}

// Relative, because FOLDER gets its final name only when it is complete. The machine's own fonts, if any, only fill
// gaps (arrows and other symbols), so that a screenshot does not depend on them.
const FONTCONFIG = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
${['sans-serif', 'serif', 'system-ui', 'ui-sans-serif'].map(preferOwnFonts).join('\n')}
</fontconfig>
`;

function preferOwnFonts(family) {
  const prefer = ['Open Sans', 'Noto Sans SC Thin'].map((name) => `<family>${name}</family>`).join('');
  return `  <alias binding="same"><family>${family}</family><prefer>${prefer}</prefer></alias>`;
}

const bin = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '../bin');
await Promise.all(['chromium.br', 'fonts.tar.br', 'al2023.tar.br'].map((archive) => inflate(join(bin, archive))));
await installChineseFont();
await writeFile(join(folder, 'fonts', 'fonts.conf'), FONTCONFIG);
