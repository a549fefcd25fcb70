import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { readCommandAnswer } from '../../src/mygw/command-response.js';
import { paymentFailure } from '../../src/mygw/payment-failures.js';
import { queryResultOf } from '../../src/mygw/status-mapping.js';

const ROOT = join(import.meta.dirname, '../..');
const CHINESE = readFileSync(join(ROOT, 'admin-ui/src/components/said/in-chinese.ts'), 'utf8');

const patterns = [...CHINESE.matchAll(/\[\s*\/(\^.*\$)\/,\s*'([^']+)',?\s*\]/g)].map(
  ([, pattern = '', chinese = '']) => ({ pattern: new RegExp(pattern), chinese }),
);
const isKnown = (sentence: string) => patterns.some(({ pattern }) => pattern.test(sentence));

/** Where the English sentences come from that the dashboard shows as the API has them. */
const FOLDERS = ['mygw', 'outgoing', 'checkout/delivery', 'outbox', 'alarms/channels', 'audit/verification'];
/** What is in these folders and is shown elsewhere, or to nobody. */
const NOT_SHOWN =
  /mygw\/(callback|mygw-inspection|amount-range|payment-page-url\.spec)|verification\/(verification|history)\.ts|alarm-email|\.(spec|entity)\.ts$/;
/** Put together of parts, which are tried below, by what makes them. */
const PARTS = ['MYGW answered 404404', 'MYGW: 404', 'result 404', '404was changed or added'];

/** Names of guards, causes in brackets, tasks of the worker, SQL, and a reason that has words of its own (`why.…`). */
const NO_SENTENCES = [
  /^(?:404|(?:Payment calls|Queries|Commands) to) 404$/,
  /^(?:unknown fault|The connection was closed|attempts \+ 1|removing old messages|claiming messages)$/,
  /^Redirects to 404404\n$/,
  /^the result was delivered server to server$/,
];

/** The texts of a file that read like a sentence or a part of one; what differs from case to case is a number. */
function sentencesOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isHidden(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) {
      found.push(node.head.text + node.templateSpans.map(({ literal }) => `404${literal.text}`).join(''));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found.filter((text) => /^(?:[A-Za-z]|404)[^=<>_{}]* [^=<>_{}]*$/.test(text) && !/[ :]$/.test(text));
}

/** Of programs and their logs, not of people. */
function isHidden(node: ts.Node): boolean {
  if (ts.isThrowStatement(node) || ts.isDecorator(node) || ts.isImportDeclaration(node)) return true;
  return (
    ts.isCallExpression(node) && /logger\.|console\.|query|where|andWhere|new Error/i.test(node.expression.getText())
  );
}

describe('what the API says in English only', () => {
  it('is known to the dashboard in Chinese', () => {
    const files = FOLDERS.flatMap((folder) =>
      readdirSync(join(ROOT, 'src', folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(ROOT, 'src', folder, name),
      ),
    ).filter((name) => name.endsWith('.ts') && !NOT_SHOWN.test(name));
    const sentences = files.flatMap(sentencesOf);
    expect(sentences.filter((sentence) => isKnown(sentence)).length).toBeGreaterThan(50);
    const isOther = (text: string) => PARTS.includes(text) || NO_SENTENCES.some((pattern) => pattern.test(text));
    expect(sentences.filter((sentence) => !isKnown(sentence) && !isOther(sentence))).toEqual([]);
  });

  it('is known however it is put together', () => {
    const head = { statusCode: 422, text: 'Blocked due to risk score' };
    const said = [
      paymentFailure(422, head),
      paymentFailure(502, null),
      readCommandAnswer(400, '{"response":{"statusCode":400,"detail":"Amount not valid"}}'),
      readCommandAnswer(200, ''),
      queryResultOf({ result: '11', success: 'N', detail: 'Transaction abandoned' }, 'holds'),
      queryResultOf({ result: '9', success: 'N' }, 'holds'),
      queryResultOf({ result: '9', success: 'Y' }, 'holds'),
    ].map((result) => ('operatorMessage' in result ? result.operatorMessage : ''));
    expect(said.filter((sentence) => !isKnown(sentence))).toEqual([]);
  });

  it('names no group that its pattern does not have', () => {
    for (const { pattern, chinese } of patterns) {
      const groups = (new RegExp(`${pattern.source}|`).exec('')?.length ?? 1) - 1;
      const named = [...chinese.matchAll(/[$@#](\d)/g)].map(([, digit]) => Number(digit));
      expect({ chinese, wrong: named.filter((digit) => digit > groups) }).toEqual({ chinese, wrong: [] });
    }
  });
});
