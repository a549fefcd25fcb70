const TIMEOUT_MS = 5000;

/** What an address answered to a plain GET. */
export interface Probe {
  readonly status: number;
  readonly body: string;
}

/** For an address that is in the settings: no member of staff can set it. @returns the answer, or a few words on why there was none */
export async function probe(url: string): Promise<Probe | string> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(TIMEOUT_MS) });
    const body = (await response.text()).slice(0, 1000);
    return { status: response.status, body };
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string } };
    return name === 'TimeoutError' ? `no answer within ${String(TIMEOUT_MS)} ms` : (cause?.code ?? 'no connection');
  }
}
