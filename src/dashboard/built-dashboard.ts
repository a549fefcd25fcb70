import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';

/** The same place from `src/dashboard` and from `dist/dashboard`. */
const FOLDER = join(import.meta.dirname, '../../admin-ui/dist');
const NONCE = '__CSP_NONCE__';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Best first. */
const ENCODINGS = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

/** A file as it goes to a browser. */
export interface BuiltFile {
  /** Absolute. */
  readonly path: string;
  readonly contentType: string;
  /** For the `Content-Encoding` header; null where the file is sent as it is. */
  readonly encoding: string | null;
}

/** The dashboard as `npm run build` left it, read once. Only what lies there at the start is served. */
export class BuiltDashboard {
  private readonly page: string | null;
  private readonly names: ReadonlySet<string>;

  constructor(private readonly folder = FOLDER) {
    const page = join(folder, 'index.html');
    this.page = existsSync(page) ? readFileSync(page, 'utf8') : null;
    this.names = new Set(this.page === null ? [] : readdirSync(join(folder, 'assets')));
  }

  /** The one page, with the nonce of this answer; null when the dashboard was not built. */
  pageWith(nonce: string): string | null {
    return this.page?.replaceAll(NONCE, nonce) ?? null;
  }

  /**
   * @param name the last part of the address
   * @param accepts whether the browser takes a `Content-Encoding`
   * @returns null when there is no such file
   */
  asset(name: string, accepts: (encoding: string) => boolean): BuiltFile | null {
    const contentType = CONTENT_TYPES[extname(name)];
    if (contentType === undefined || !this.names.has(name)) return null;
    const packed = ENCODINGS.find(({ name: encoding, suffix }) => this.names.has(name + suffix) && accepts(encoding));
    const path = join(this.folder, 'assets', name + (packed?.suffix ?? ''));
    return { path, contentType, encoding: packed?.name ?? null };
  }
}
