/**
 * The core does not know who is on either side of it: fails when a vendor's name appears (in any letter case, in a
 * file's name or text) in src/ outside the places that may say it.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { root } from './tools.mjs';

const VENDOR = /mygw|officernd/i;
const ALLOWED = [
  'src/mygw/',
  'src/officernd/',
  'src/config/',
  'src/database/migrations/',
  'src/app.module.ts',
  'src/simulators/',
  'src/demo/',
];
const BINARY = /\.(png|jpe?g|gif|ico|webp|woff2?|ttf|otf)$/i;

const findings = [];
for (const entry of readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })) {
  if (!entry.isFile()) continue;
  const path = join(entry.parentPath, entry.name);
  const name = relative(root, path).split(sep).join('/');
  if (ALLOWED.some((allowed) => name === allowed || (allowed.endsWith('/') && name.startsWith(allowed)))) continue;
  if (VENDOR.test(name)) findings.push(`${name}: the file's name`);
  if (BINARY.test(name)) continue;
  readFileSync(path, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (VENDOR.test(line)) findings.push(`${name}:${index + 1}: ${line.trim().slice(0, 120)}`);
    });
}

if (findings.length > 0) {
  console.error(
    'A vendor is named where only neutral words belong (scripts/check-vendor-words.mjs says where it may):',
  );
  for (const finding of findings) console.error(`  ${finding}`);
  process.exitCode = 1;
}
