import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type AxeOptions, violationsOf } from './axe.js';

const SIZES = { desktop: { width: 1280, height: 800 }, phone: { width: 360, height: 740 } };
const ALL: AxeOptions = { rules: { 'target-size': { enabled: true } } };
const COLOURS: AxeOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };

/** Dark differs from light in its colours alone, which are the same at any width. */
const LOOKS = [
  { size: 'desktop', colorScheme: 'light', options: ALL },
  { size: 'phone', colorScheme: 'light', options: ALL },
  { size: 'phone', colorScheme: 'dark', options: COLOURS },
] as const;

/** Reflow of WCAG 1.4.10 is measured at 320 px; our own promise is 360. */
const NARROW = [360, 320];

/** Axe finds nothing to object to, on a desktop and a phone, light and dark; and nothing is wider than a phone. */
export async function expectGoodPage(page: Page): Promise<void> {
  expect([...(await accessibilityProblems(page)), ...(await tooWide(page))]).toEqual([]);
}

async function accessibilityProblems(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const { size, colorScheme, options } of LOOKS) {
    await page.setViewportSize(SIZES[size]);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const { id, impact, nodes } of await violationsOf(page, options)) {
      const places = nodes.map(({ target }) => target.join(' ')).join(', ');
      problems.push(`${size} ${colorScheme}: ${id} (${String(impact)}) at ${places}`);
    }
  }
  return problems;
}

async function tooWide(page: Page): Promise<string[]> {
  const problems: string[] = [];
  for (const width of NARROW) {
    await page.setViewportSize({ width, height: 740 });
    const found = await page.evaluate<number>('document.scrollingElement.scrollWidth');
    if (found > width) problems.push(`${String(found)} px wide on a screen of ${String(width)} px`);
  }
  return problems;
}
