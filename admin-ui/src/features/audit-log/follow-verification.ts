import { guardedFetch } from '../../api/client';
import type { components, paths } from '../../api/schema';

export type Verification = components['schemas']['VerificationDto'];

/** Entries, seals and payments that were read, of all. */
export interface Checked {
  readonly checked: number;
  readonly total: number;
}

type Line = Checked | { readonly result: Verification };

const PATH = '/api/v1/audit-log/verification/progress' satisfies keyof paths;

/**
 * Verifies everything, which takes minutes where there is much.
 *
 * @param onProgress called about twice a second
 * @throws what the API answered instead; a TypeError, as `fetch` does, where the answer was broken off
 */
export async function followVerification(onProgress: (progress: Checked) => void): Promise<Verification> {
  const response = await guardedFetch(new Request(new URL(PATH, window.location.origin)));
  if (!response.ok) throw (await response.json().catch(() => null)) ?? new Error('The answer is no problem document');
  for await (const line of linesOf(response)) {
    if ('result' in line) return line.result;
    onProgress(line);
  }
  throw new TypeError('The answer was broken off');
}

async function* linesOf(response: Response): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const part of response.body ?? []) {
    text += decoder.decode(part, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of lines) yield JSON.parse(line) as Line;
  }
}
