import { guardedFetch } from './client';

/** How much of a file has come. */
export interface Progress {
  readonly bytes: number;
  /** Rows of a table so far; null where they cannot be told from the bytes. */
  readonly rows: number | null;
  /** How many rows there will be; null where the API does not say. */
  readonly ofRows: number | null;
}

const NEWLINE = 10;

/**
 * Fetches a file of the API and hands it to the browser to save.
 *
 * @throws what the API answered instead of a file
 */
export async function download(
  href: string,
  fileName: string,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  const response = await guardedFetch(new Request(new URL(href, window.location.origin)));
  if (!response.ok) throw (await response.json().catch(() => null)) ?? new Error('The answer is no problem document');
  const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
  const total = response.headers.get('X-Total-Count');
  const ofRows = total === null ? null : Number(total);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let lines = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    bytes += part.length;
    if (type.startsWith('text/csv')) lines += linesIn(part);
    // The first line is the header; a cell may have lines of its own.
    const rows = lines === 0 ? null : Math.min(lines - 1, ofRows ?? Infinity);
    onProgress({ bytes, rows, ofRows });
  }
  save(new Blob(parts, { type }), nameIn(response.headers.get('Content-Disposition')) ?? fileName);
}

function linesIn(part: Uint8Array): number {
  let lines = 0;
  for (const byte of part) if (byte === NEWLINE) lines += 1;
  return lines;
}

function nameIn(disposition: string | null): string | null {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? null;
}

function save(blob: Blob, fileName: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(link.href);
}
