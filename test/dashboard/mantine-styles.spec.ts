import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = join(ROOT, 'admin-ui/src');
const STYLES = join(ROOT, 'node_modules/@mantine/core/styles');

/** What components are made of that nobody imports by name. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  MultiSelect: ['Combobox', 'PillsInput', 'Pill'],
  NativeSelect: ['Combobox'],
  Select: ['Combobox'],
};

/** What is imported from `@mantine/core` in the dashboard's sources. */
function used(): string[] {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  return files.flatMap((name) => {
    const source = readFileSync(join(SOURCES, name), 'utf8');
    const imports = [...source.matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)];
    return imports.flatMap(([, names = '']) => names.split(',').map((one) => one.replace(/^\s*type\s/, '').trim()));
  });
}

it('every component of Mantine that the dashboard uses has its styles in mantine.css', () => {
  const listed = readFileSync(join(SOURCES, 'app/mantine.css'), 'utf8');
  const all = used().flatMap((name) => [name, ...(PARTS[name] ?? [])]);
  const styled = [...new Set(all)].filter((name) => existsSync(join(STYLES, `${name}.css`)));
  expect(styled.length).toBeGreaterThan(10);
  expect(styled.filter((name) => !listed.includes(`styles/${name}.css'`))).toEqual([]);
});
