import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const TOOLS = {
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  eslint: 'eslint/bin/eslint.js',
  jest: 'jest/bin/jest.js',
  nest: '@nestjs/cli/bin/nest.js',
  prettier: 'prettier/bin/prettier.cjs',
  tsc: 'typescript/bin/tsc',
  vite: 'vite/bin/vite.js',
};

/**
 * The file to run with `process.execPath`: the links in node_modules/.bin would start whatever Node comes first in
 * PATH, which is not Node 24 outside `npm run`.
 */
export function tool(name) {
  const path = `${root}node_modules/${TOOLS[name]}`;
  if (!existsSync(path)) throw new Error(`${name} is not installed: run npm ci first`);
  return path;
}
