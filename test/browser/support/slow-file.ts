import type { Page } from 'playwright-core';

/** In the page: answers of this address come as fast as they are let through. */
const SLOW = `(path) => {
  const real = window.fetch;
  let share = 0;
  let wake = () => {};
  window.letThrough = (part) => {
    share = part;
    wake();
  };
  window.fetch = async (request, options) => {
    const response = await real(request, options);
    if (!response.url.includes(path)) return response;
    const whole = new Uint8Array(await response.arrayBuffer());
    let sent = 0;
    const body = new ReadableStream({
      async pull(controller) {
        while (Math.floor(whole.length * share) <= sent) await new Promise((resolve) => (wake = resolve));
        const end = Math.floor(whole.length * share);
        controller.enqueue(whole.slice(sent, end));
        sent = end;
        if (sent === whole.length) controller.close();
      },
    });
    return new Response(body, { status: response.status, headers: response.headers });
  };
}`;

/** A connection over which a file comes a part at a time: call it before the page is opened. */
export async function slowDown(page: Page, path: string): Promise<void> {
  await page.addInitScript(`(${SLOW})(${JSON.stringify(path)})`);
}

/** @param share of the file that may have come by now, 0 to 1 */
export async function letThrough(page: Page, share: number): Promise<void> {
  await page.evaluate(`window.letThrough(${String(share)})`);
}
