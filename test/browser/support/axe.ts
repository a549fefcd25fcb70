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
    readonly any: readonly {
      readonly message: string;
      /** Of what axe could not tell: why not. */
      readonly data?: { readonly messageKey?: string } | null;
    }[];
  }[];
}

/** Axe's own: which rules to look by, and which of them on or off. */
export interface AxeOptions {
  readonly runOnly?: { readonly type: 'tag' | 'rule'; readonly values: readonly string[] };
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
}

export interface Look {
  readonly violations: readonly Violation[];
  /** What axe could neither pass nor fail, such as the contrast of a text over a picture. */
  readonly incomplete: readonly Violation[];
}

/**
 * What axe finds on the page as it stands. Our pages have no frames, and what is well need not be listed.
 *
 * @param part of the page to look at, as a selector; all of it by default
 */
export async function lookAt(page: Page, options: AxeOptions, part?: string): Promise<Look> {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(`${SOURCE}; undefined`);
  const argument = JSON.stringify({ resultTypes: ['violations', 'incomplete'], ...options });
  return page.evaluate<Look>(
    `axe.run(${part === undefined ? 'document' : JSON.stringify(part)}, ${argument}).then(({ violations, incomplete }) => ({ violations, incomplete }))`,
  );
}

/** What axe objects to on the page as it stands. */
export async function violationsOf(page: Page, options: AxeOptions): Promise<readonly Violation[]> {
  return (await lookAt(page, options)).violations;
}
