import { setTimeout as sleep } from 'node:timers/promises';
import type { AttemptPlan } from '../plan/attempt-plan.js';
import type { Stage } from '../world/stage.js';
import { Browser, type Landing } from './browser.js';
import { PaymentPage } from './payment-page.js';
import type { PaymentRecord } from './record.js';

const WAIT_MS = 350;

/** One customer with one invoice: everything that the plan says, in its order, as far as the gateway goes along. */
export class Customer {
  private readonly browser: Browser;
  private readonly page: PaymentPage;
  private checkout = '';

  constructor(
    private readonly stage: Stage,
    private readonly record: PaymentRecord,
  ) {
    this.browser = new Browser(stage, record);
    this.page = new PaymentPage(stage, record, this.browser);
  }

  async run(): Promise<void> {
    const { plan } = this.record;
    if (!(await this.arrive())) return;
    if (plan.looksFirst) await this.browser.follow(this.checkout);
    if (plan.cancelsFirst) await this.cancel();
    await this.tryAll();
    await this.afterAll();
  }

  private async arrive(): Promise<boolean> {
    const { plan, landingUrl, tokens } = this.record;
    this.stage.step(this.record, 'landing');
    const answers = await Promise.all(Array.from({ length: plan.landings }, () => this.browser.open(landingUrl)));
    for (const answer of answers) {
      if (answer?.location?.startsWith('/checkout/')) tokens.add(answer.location);
      else this.record.problems.push(`A landing was answered ${String(answer?.status)}`);
    }
    [this.checkout = ''] = tokens;
    return this.checkout !== '';
  }

  /** Card type after card type, until it is over or the customer has had enough. */
  private async tryAll(): Promise<void> {
    const { afterFailure, attempts } = this.record.plan;
    for (const [round, attempt] of attempts.entries()) {
      if ((await this.status()) !== 'open') return;
      const then = round === 0 ? 'choose' : afterFailure[round - 1];
      if (then === 'leave') return;
      if (then === 'cancel') return this.cancel();
      await this.pay(attempt);
      if ((await this.waitUntilDecided()) !== 'open') return;
    }
  }

  /** Sends the form, once or several times at once, and does on the payment page what was planned for the order. */
  private async pay(plan: AttemptPlan): Promise<void> {
    this.stage.step(this.record, 'choose');
    const known = this.record.orders.length;
    const form = { cardType: plan.cardType };
    const landings = await Promise.all(
      Array.from({ length: plan.submits }, () => this.browser.follow(`${this.checkout}/payments`, form)),
    );
    const shown = landings.map(orderShown).find((orderId) => orderId !== null);
    const fresh = shown ?? this.record.orders.slice(known).at(-1);
    const planned = fresh === undefined ? undefined : this.stage.planOf(fresh);
    if (fresh === undefined || !planned) return;
    this.record.note(`${shown ? 'sees' : 'does not see'} the payment page of ${fresh}`);
    if (!shown && !planned.paidUnseen) return;
    await Promise.all([this.page.act(fresh, planned), planned.cancelsMeanwhile ? this.cancel() : undefined]);
  }

  /** @returns the state that the customer is told of */
  private async waitUntilDecided(): Promise<string> {
    const { patience, cancelsWaiting, waitsBy } = this.record.plan;
    let status = 'processing';
    for (let look = 0; look < patience; look += 1) {
      this.stage.step(this.record, 'wait');
      if (waitsBy === 'page') await this.browser.follow(this.checkout);
      status = await this.status();
      if (status !== 'processing') return status;
      if (cancelsWaiting && look === 1) await this.cancel();
      await sleep(WAIT_MS);
    }
    return status;
  }

  private async status(): Promise<string> {
    const answer = await this.browser.open(`${this.checkout}/status`);
    if (answer?.status !== 200) return 'none';
    const { status } = JSON.parse(answer.body) as { status: string };
    this.record.note(`status: ${status}`);
    return status;
  }

  private async cancel(): Promise<void> {
    this.stage.step(this.record, 'cancel');
    this.record.note('asks to cancel');
    await this.browser.follow(`${this.checkout}/cancellation`, {});
  }

  private async afterAll(): Promise<void> {
    const { comesBack, paysOldPage, strayCallback } = this.record.plan;
    const [first] = this.record.orders;
    if (strayCallback && first) await this.page.stray(first);
    if (paysOldPage) await this.payOldPages();
    if (comesBack === 'link') await this.browser.follow(this.record.landingUrl);
    if (comesBack === 'page') await this.browser.follow(this.checkout);
  }

  /** Pages of orders that the provider called abandoned still work. */
  private async payOldPages(): Promise<void> {
    const old = this.record.orders.filter((orderId) => this.stage.planOf(orderId)?.calledAbandoned);
    for (const orderId of old) await this.page.decide(orderId, 'pay');
  }
}

function orderShown(landing: Landing): string | null {
  return landing.kind === 'payment-page' ? landing.url.searchParams.get('o') : null;
}
