/** The gateway serves another dashboard by now: what this page still wants to load is gone. Loading the page anew helps. */
export class RenewedError extends Error {}

/**
 * A part of the dashboard that is loaded when it is first needed.
 *
 * @throws RenewedError where it is gone since the gateway was renewed
 * @throws TypeError, as `fetch` does, where the gateway does not answer
 */
export async function chunk<Part>(load: () => Promise<Part>): Promise<Part> {
  try {
    return await load();
  } catch {
    // Not the browser's own error, for which the router would load the page anew: without the gateway there is none.
    if (await isRenewed()) throw new RenewedError('The gateway was renewed');
    throw new TypeError('A part of the dashboard could not be loaded');
  }
}

/** Whether the page that the gateway would serve now begins with another script than this one. */
async function isRenewed(): Promise<boolean> {
  const own = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.getAttribute('src') ?? '';
  try {
    const answer = await fetch(import.meta.env.BASE_URL, { cache: 'no-store' });
    return answer.ok && !(await answer.text()).includes(`"${own}"`);
  } catch {
    return false;
  }
}
