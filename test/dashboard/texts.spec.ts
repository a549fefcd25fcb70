import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { AUDIT_ACTIONS } from '../../src/audit/audit-actions.js';

const SOURCES = join(import.meta.dirname, '../../admin-ui/src');
const CHINESE = /\p{Script=Han}/u;

const dictionaries = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((name) => /(^|\/)text\/en\.ts$/.test(name))
  .map((name) => ({ name, en: textsOf(name), zh: textsOf(name.replace(/en\.ts$/, 'zh-Hans.ts')) }));

/** The entries, `key: 'text'`, as they are written. */
function textsOf(name: string): Map<string, string> {
  const source = readFileSync(join(SOURCES, name), 'utf8');
  const entries = source.matchAll(/^ {2}(?:'([^']+)'|(\w+)):\s+(?:'((?:[^'\\]|\\.)*)'|"([^"]*)"),$/gm);
  return new Map([...entries].map(([, quoted, plain, text, other]) => [quoted ?? plain ?? '', text ?? other ?? '']));
}

const placeholders = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([found]) => found).toSorted();

it.each(dictionaries)('$name has the same entries in both languages, and really in Chinese', ({ en, zh }) => {
  expect(en.size).toBeGreaterThan(3);
  expect([...zh.keys()].toSorted()).toEqual([...en.keys()].toSorted());
  for (const [key, text] of en) {
    expect({ key, placeholders: placeholders(zh.get(key) ?? '') }).toEqual({ key, placeholders: placeholders(text) });
  }
  const foreign = [...zh].filter(
    ([, text]) => !CHINESE.test(text) && /[a-z]{4,}/.test(text.replace(/\{\{\w+\}\}/g, '')),
  );
  expect(foreign).toEqual([]);
});

it('the audit log’s page has words, and a place in its filter, for every kind of entry', () => {
  const words = textsOf('features/audit-log/text/en.ts');
  const filter = readFileSync(join(SOURCES, 'features/audit-log/actions.ts'), 'utf8');
  expect(AUDIT_ACTIONS.filter((action) => !words.has(`action.${action}`))).toEqual([]);
  expect(AUDIT_ACTIONS.filter((action) => !new RegExp(`\\b${action}: \\d`).test(filter))).toEqual([]);
});
