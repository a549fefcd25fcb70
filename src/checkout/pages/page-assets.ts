import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that the pages link to. Its URL changes with its content, so it may be cached for ever. */
export interface PageAsset {
  /** The file's plain name, `checkout.css`. */
  readonly name: string;
  /** The name with the content's hash, `checkout-3f9a0c21be.css`: the last part of the URL. */
  readonly fileName: string;
  /** Absolute path to serve it under, `/checkout/assets/{fileName}`. */
  readonly url: string;
  /** Media type with charset, for the `Content-Type` header. */
  readonly contentType: string;
  readonly body: Buffer;
}

const ASSETS: readonly PageAsset[] = [
  readAsset('checkout', 'css', 'text/css; charset=utf-8'),
  readAsset('checkout', 'js', 'text/javascript; charset=utf-8'),
  readAsset('icon', 'svg', 'image/svg+xml'),
];

/** Everything the pages link to, read once at start. */
export function pageAssets(): readonly PageAsset[] {
  return ASSETS;
}

/**
 * The URL of an asset by its plain name.
 *
 * @throws Error when there is no such asset
 */
export function assetUrl(name: string): string {
  const asset = ASSETS.find((candidate) => candidate.name === name);
  if (!asset) throw new Error(`no page asset ${name}`);
  return asset.url;
}

function readAsset(stem: string, extension: string, contentType: string): PageAsset {
  const name = `${stem}.${extension}`;
  const body = readFileSync(join(import.meta.dirname, 'assets', name));
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10);
  const fileName = `${stem}-${hash}.${extension}`;
  return { name, fileName, url: `/checkout/assets/${fileName}`, contentType, body };
}
