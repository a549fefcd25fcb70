const TIMEOUT_MS = 5000;

/** What an address answered to a plain GET. */
export interface Probe {
  readonly status: number;
  readonly body: string;
}

/** Why there was no answer. */
export type NoAnswer = { readonly milliseconds: number } | { readonly fault: string };

/** For an address that is in the settings: no member of staff can set it. @returns the answer, or why there was none */
export async function probe(url: string): Promise<Probe | NoAnswer> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body = (await response.text()).slice(0, 1000);
    return { status: response.status, body };
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    return name === 'TimeoutError' ? { milliseconds: TIMEOUT_MS } : { fault: cause?.code ?? 'no connection' };
  }
}
