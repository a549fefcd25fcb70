import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** Of a first view, compressed, with the font: 250 KB. */
export const MOST_BYTES = 250_000;

/** Weighs what the dashboard sends from now on, or since `sizes` was cleared; not what the API answers. */
export function weighing(page: Page): { sizes: Map<string, number>; weight: () => number } {
  const sizes = new Map<string, number>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.startsWith('/admin')) sizes.set(pathname, Number(response.headers()['content-length'] ?? 0));
  });
  const weight = () => {
    const names = [...sizes.keys()];
    expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/\.woff2$/), expect.stringMatching(/\.css$/)]));
    expect([...sizes].filter(([, size]) => size === 0)).toEqual([]);
    return [...sizes.values()].reduce((sum, size) => sum + size, 0);
  };
  return { sizes, weight };
}
