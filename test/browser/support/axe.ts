import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

/** Axe as @axe-core/playwright brings it, which itself sends twice as much into the page, and anew at each look. */
const PACKAGE = createRequire(import.meta.url).resolve('@axe-core/playwright');
const SOURCE = readFileSync(createRequire(PACKAGE).resolve('axe-core/axe.min.js'), 'utf8');

export interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly {
    readonly html: string;
    readonly target: readonly string[];
    readonly any: readonly { readonly message: string }[];
  }[];
}

/** Axe's own: which rules to look by, and which of them on or off. */
export interface AxeOptions {
  readonly runOnly?: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
}

/** What axe objects to on the page as it stands. Our pages have no frames, and what is well need not be listed. */
export async function violationsOf(page: Page, options: AxeOptions): Promise<Violation[]> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(`${SOURCE}; undefined`);
  const argument = JSON.stringify({ resultTypes: ['violations'], ...options });
  return page.evaluate<Violation[]>(`axe.run(document, ${argument}).then(({ violations }) => violations)`);
}
