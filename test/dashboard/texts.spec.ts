import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { RULE_KINDS } from '../../src/alarms/rules/alarm-rule.entity.js';
import { AUDIT_ACTIONS } from '../../src/audit/audit-actions.js';
import { REVERSAL_REFUSALS } from '../../src/checkout/ports/payment-provider.js';
import { MERCHANT_WARNINGS } from '../../src/merchants/merchant-warnings.js';
import { FINDINGS } from '../../src/operations/go-live/findings.js';
import { REFUND_PROBLEMS } from '../../src/refunds/refund-error.js';
import { FAILURE_CODES } from '../../src/transactions/failure-code.js';

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

it('every reason for a move of the ledger has words', () => {
  const words = textsOf('features/transactions/text/en.ts');
  const files = ['checkout', 'refunds'].flatMap((folder) =>
    readdirSync(join(SOURCES, '../../src', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map((name) => readFileSync(join(SOURCES, '../../src', folder, name), 'utf8')),
  );
  const reasons = files.flatMap((source) =>
    [...source.matchAll(/\bwhy: '([^']+)'|\.clear\('\w+', '([^']+)'/g)].map(([, why, cleared]) => why ?? cleared ?? ''),
  );
  expect(reasons.length).toBeGreaterThan(10);
  expect(reasons.filter((why) => !words.has(`why.${why}`))).toEqual([]);
});

it('every kind of alarm is said in the reader’s language by its figures', () => {
  const words = textsOf('features/alarms/text/en.ts');
  const source = readFileSync(join(SOURCES, 'features/alarms/alarm-words.tsx'), 'utf8');
  for (const kind of RULE_KINDS) {
    const sentence = words.get(`found.${kind}`) ?? words.get(`found.${kind}_other`) ?? '';
    const needed = new RegExp(`^  ${kind}: \\[([^\\]]*)\\]`, 'm').exec(source)?.[1] ?? '';
    const names = [...needed.matchAll(/'(\w+)'/g)].map(([, name]) => `{{${String(name)}}}`);
    expect({ kind, names: names.toSorted() }).toEqual({ kind, names: placeholders(sentence) });
  }
});

it('every finding of the go-live checks is said in Chinese, with its values', () => {
  const chinese = textsOf('features/checks/in-chinese.ts');
  const placesOf = (text = '') => [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))].toSorted();
  const own = Object.entries(FINDINGS).filter(([code]) => !(code in MERCHANT_WARNINGS));
  expect(own.length).toBeGreaterThan(40);
  for (const [code, english] of own) {
    // What the provider said is shown beside it.
    const places = placesOf(english).filter((name) => name !== 'said');
    expect({ code, places: placesOf(chinese.get(code)) }).toEqual({ code, places });
    expect({ code, isThere: chinese.has(code) }).toEqual({ code, isThere: true });
  }
  const warnings = textsOf('text/zh-Hans.ts');
  for (const code of Object.keys(MERCHANT_WARNINGS)) expect([...warnings.keys()]).toContain(`merchantWarning.${code}`);
});

it('every refusal of the API has words', () => {
  const words = textsOf('text/en.ts');
  const folder = join(SOURCES, '../../src/admin');
  const codes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/ProblemError\(\d+, '(\w+)'/g)])
    .map(([, code = '']) => code);
  // The dashboard sends a key with each such request, and asks for the proof by itself.
  const never = ['idempotency_key_required', 'idempotency_key_invalid', 'fresh_authentication_required'];
  expect(codes.length).toBeGreaterThan(20);
  expect(codes.filter((code) => !words.has(`problem.${code}`) && !never.includes(code))).toEqual([]);
});

it('whatever MYGW or the gateway refuses of a refund has words', () => {
  const words = textsOf('features/transactions/text/en.ts');
  const refusals = REVERSAL_REFUSALS.map((code) => `refundFailure.${code}`);
  expect(refusals.filter((key) => !words.has(key))).toEqual([]);
  const problems = textsOf('text/en.ts');
  expect(Object.keys(REFUND_PROBLEMS).filter((code) => !problems.has(`problem.${code}`))).toEqual([]);
});

it('every reason for a failure has words, and what to do', () => {
  const [words, help] = [textsOf('text/en.ts'), textsOf('features/transactions/text/en.ts')];
  expect(FAILURE_CODES.filter((code) => !words.has(`failure.${code}`) || !help.has(`failureHelp.${code}`))).toEqual([]);
});

it('every warning of an integration has words, by the field that it begins with', () => {
  const words = textsOf('features/integrations/text/en.ts');
  const source = readFileSync(join(SOURCES, '../../src/admin/integrations/integration-warnings.ts'), 'utf8');
  const fields = [...source.matchAll(/['`](\w+): /g)].map(([, field = '']) => field);
  expect(fields.length).toBeGreaterThan(2);
  expect(fields.filter((field) => !words.has(`warning.${field}`))).toEqual([]);
});

it('the Chinese texts use one word for one thing', () => {
  const all = dictionaries.flatMap(({ name, zh }) => [...zh].map(([key, text]) => ({ place: `${name} ${key}`, text })));
  const said = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('in-chinese.ts'),
  );
  for (const name of said) all.push({ place: name, text: readFileSync(join(SOURCES, name), 'utf8') });
  // Payers are 顾客; a 客户 is MYGW's client record.
  const banned =
    /你|卡种|参考号|应答|支付尝试|商户编号|[，。；：？！] |[\p{Script=Han}][,;?!]|(?<!没有此|固定|固定的)客户(?! ID|策略|记录)/u;
  expect(all.filter(({ text }) => banned.test(text.replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '')))).toEqual([]);
});
