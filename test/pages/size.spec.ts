import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { pageAssets } from '../../src/checkout/pages/page-assets.js';
import { PAGE_LOCALES } from '../../src/checkout/pages/page-models.js';
import { everyPage } from './support/models.js';

const LIMIT = 50_000;
const assetBytes = pageAssets().reduce((sum, { body }) => sum + body.length, 0);

describe.each(PAGE_LOCALES)('in %s', (locale) => {
  it.each(everyPage({ locale }))('the page with all it links to stays under 50 KB, uncompressed: %s', (_name, html) => {
    expect(Buffer.byteLength(html) + assetBytes).toBeLessThan(LIMIT);
  });
});

describe('the assets', () => {
  it.each(everyPage())('are all that a page loads: %s', (_name, html) => {
    const loaded = Array.from(
      html.matchAll(/<(?:link|script|img|iframe)[^>]* (?:href|src)="([^"]*)"/g),
      ([, url]) => url,
    );
    expect(loaded.sort()).toEqual(
      pageAssets()
        .map(({ url }) => url)
        .sort(),
    );
  });

  it.each(pageAssets().map((asset) => [asset.name, asset] as const))(
    '%s has its content in its name',
    (_name, asset) => {
      const hash = createHash('sha256').update(asset.body).digest('hex').slice(0, 10);
      expect(asset.url).toBe(`/checkout/assets/${asset.fileName}`);
      expect(asset.fileName).toContain(`-${hash}.`);
      expect(asset.contentType).toMatch(/^(text\/css|text\/javascript|image\/svg\+xml)/);
    },
  );

  it('load nothing from elsewhere', () => {
    for (const { body } of pageAssets()) {
      expect(body.toString().replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|url\(|@import/);
    }
  });
});
