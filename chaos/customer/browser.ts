import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, call } from '../world/http.js';
import type { Stage } from '../world/stage.js';
import type { PaymentRecord } from './record.js';

const RETRY_MS = 250;
const MAX_TRIES = 160;
/** Where the gateway may say that it can't take something right now; elsewhere only while its database is cut off. */
const MAY_BE_UNAVAILABLE = /^\/callbacks\/mygw\/(?:reply|backoffice)/;

/** A customer's browser. Reloads when there is no answer, as customers do. */
export class Browser {
  private turn: number;

  constructor(
    private readonly stage: Stage,
    private readonly record: PaymentRecord,
  ) {
    this.turn = record.plan.index;
  }

  /**
   * Opens an address of the gateway, at any of its instances.
   *
   * @param target path, or a whole address whose path counts
   * @returns the last answer; null when there was none for a long time
   */
  async open(target: string, form?: Readonly<Record<string, string>>): Promise<Answer | null> {
    const { pathname, search } = new URL(target, this.stage.fleet.publicUrl);
    for (let tries = 0; tries < MAX_TRIES; tries += 1) {
      const answer = await call(this.anyInstance() + pathname + search, form).catch((error: unknown) => {
        if (tries === 0) this.record.note(`no answer: ${String(error)}`);
        return null;
      });
      if (answer) this.judge(answer, form ? 'POST' : 'GET', pathname);
      if (answer && answer.status < 500) return answer;
      await sleep(RETRY_MS);
    }
    this.record.problems.push(`No answer for ${pathname}`);
    return null;
  }

  /** As `open`; where the customer is sent back to the host platform, goes there. Gives where the browser ends up. */
  async follow(target: string, form?: Readonly<Record<string, string>>): Promise<Landing> {
    let address = target;
    let body = form;
    for (let hops = 0; hops < 6; hops += 1) {
      const askedAt = Date.now();
      const answer = await this.open(address, body);
      if (answer?.status !== 303 || answer.location === null) return { kind: 'page', answer };
      const next = new URL(answer.location, this.stage.fleet.publicUrl);
      if (next.origin === this.stage.hostUrl) return this.goBack(next, askedAt);
      if (next.origin === this.stage.provider.url) return { kind: 'payment-page', url: next };
      address = next.href;
      body = undefined;
    }
    this.record.problems.push(`Too many redirects from ${new URL(target, this.stage.fleet.publicUrl).pathname}`);
    return { kind: 'page', answer: null };
  }

  private async goBack(url: URL, askedAt: number): Promise<Landing> {
    const answeredAt = Date.now();
    const answer = await this.openForeign(url);
    const status = url.searchParams.get('status') ?? '';
    this.record.returns.push({ askedAt, answeredAt, status, verified: answer?.status === 200 });
    this.record.note(`returned: ${status}`);
    return { kind: 'returned', status };
  }

  /** The stand-in is never down, but a connection that was kept may have ended. */
  private async openForeign(url: URL): Promise<Answer | null> {
    const tryOnce = () => call(url.href).catch(() => null);
    return (await tryOnce()) ?? (await tryOnce()) ?? tryOnce();
  }

  private judge(answer: Answer, method: string, path: string): void {
    this.stage.countAnswer(answer.status);
    if (answer.status < 500) return;
    const mayBeAway = this.stage.isDatabaseCut || MAY_BE_UNAVAILABLE.test(path);
    const allowed = answer.status === 503 && mayBeAway;
    const place = path.replace(/\/checkout\/[^/]+/, '/checkout/…');
    this.record.note(`${method} ${place}: ${String(answer.status)}`);
    if (!allowed) this.record.problems.push(`${method} ${place} was answered ${String(answer.status)}`);
  }

  private anyInstance(): string {
    const ports = this.stage.fleet.portsUp();
    this.turn += 1;
    return `http://127.0.0.1:${String(ports[(this.turn * 7) % ports.length] ?? 0)}`;
  }
}

/** Where a browser ends up. */
export type Landing =
  | { readonly kind: 'page'; readonly answer: Answer | null }
  | { readonly kind: 'payment-page'; readonly url: URL }
  | { readonly kind: 'returned'; readonly status: string };
