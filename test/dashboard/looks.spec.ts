import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { LOOKS, routeOf } from '../browser/support/looks.js';

const ROOT = join(import.meta.dirname, '../..');
const SOURCES = join(ROOT, 'admin-ui/src');
const BROWSER_TESTS = join(ROOT, 'test/browser');

const read = (folder: string, pattern: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

/** Every address that a router's source or a `feature.ts` names, as a text of its own. */
function routes(): string[] {
  const source = [read(SOURCES, /^app\/router\.tsx$/), read(SOURCES, /^features\/[^/]+\/feature\.ts$/)].join('\n');
  const named = [...source.matchAll(/'(\/[\w$/-]*)'/g)].map(([, path = '']) => path);
  // The place of the whole dashboard.
  return [...new Set(named)].filter((path) => path !== '/admin').toSorted();
}

it('every page of the dashboard is looked at by axe and in pictures', () => {
  expect(routes().length).toBeGreaterThan(25);
  const lookedAt = new Set(Object.values(LOOKS).filter((route) => route !== null));
  expect([...lookedAt].toSorted()).toEqual(routes());
});

it('every look that is listed is taken, and once', () => {
  const source = read(BROWSER_TESTS, /\.ts$/);
  const taken = [...source.matchAll(/expectGoodDashboardPage\(\w+, '([\w-]+)'\)/g)].map(([, name = '']) => name);
  expect(taken.toSorted()).toEqual(Object.keys(LOOKS).toSorted());
});

it.each([
  ['/admin', '/'],
  ['/admin/', '/'],
  ['/admin/merchants', '/merchants'],
  ['/admin/merchants/new', '/merchants/new'],
  ['/admin/merchants/0193', '/merchants/$id'],
  ['/admin/merchants/0193/edit', '/merchants/$id/edit'],
  ['/admin/nowhere', null],
])('%s is the page %s', (pathname, route) => {
  expect(routeOf(pathname)).toBe(route);
});
