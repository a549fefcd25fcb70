import { guardedFetch } from './client';

/**
 * Fetches a file of the API and hands it to the browser to save.
 *
 * @param onProgress bytes that have come so far
 * @throws what the API answered instead of a file
 */
export async function download(href: string, fileName: string, onProgress: (bytes: number) => void): Promise<void> {
  const response = await guardedFetch(new Request(new URL(href, window.location.origin)));
  if (!response.ok) throw (await response.json().catch(() => null)) ?? new Error('The answer is no problem document');
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    parts.push(part);
    bytes += part.length;
    onProgress(bytes);
  }
  const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
  save(new Blob(parts, { type }), nameIn(response.headers.get('Content-Disposition')) ?? fileName);
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
