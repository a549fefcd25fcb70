import { setTimeout as sleep } from 'node:timers/promises';
import type { CallbackOverrides } from '../../src/simulators/mygw/index.js';
import type { AttemptPlan } from '../plan/attempt-plan.js';
import { call } from '../world/http.js';
import type { Stage } from '../world/stage.js';
import type { Browser } from './browser.js';
import type { PaymentRecord } from './record.js';

/** Of no order: 20 characters, as ours have. */
const NOBODYS_ORDER = 'zzzzzzzzzzzzzzzzzzzz';

/** What a customer, and whoever would like to be one, does with an order at the provider. */
export class PaymentPage {
  constructor(
    private readonly stage: Stage,
    private readonly record: PaymentRecord,
    private readonly browser: Browser,
  ) {}

  /** Acts on an order as planned, and comes back as planned. */
  async act(orderId: string, plan: AttemptPlan): Promise<void> {
    this.stage.step(this.record, 'page');
    await sleep(plan.thinkMs);
    await Promise.all(plan.lies.map((lie) => this.lie(orderId, lie)));
    if (plan.action === 'nothing') return;
    const replyUrl = await this.decide(orderId, plan.action);
    if (plan.action === 'close' || !replyUrl) return;
    this.stage.step(this.record, 'reply');
    await Promise.all(Array.from({ length: plan.replies }, () => this.reply(replyUrl)));
  }

  /** @returns the signed replyURL; null when the order was decided before, or never arrived */
  async decide(orderId: string, action: Exclude<AttemptPlan['action'], 'nothing'>): Promise<string | null> {
    const { provider } = this.stage;
    if (provider.order(orderId)?.state !== 'pending') return null;
    // It is the order's truth from here on: no more telling of an abandoned one.
    provider.faults.setFor(orderId, { queryResult: null });
    this.record.note(`${action} ${orderId}`);
    this.stage.step(this.record, 'callback');
    const act = { pay: 'pay', close: 'pay', decline: 'decline', abandon: 'abandon' } as const;
    return provider[act[action]](orderId).catch(() => null);
  }

  async stray(orderId: string): Promise<void> {
    await this.send(orderId, 'stray', { orderID: NOBODYS_ORDER, amount: this.record.plan.amount, success: 'Y' });
  }

  private async reply(url: string): Promise<void> {
    const landing = await this.browser.follow(url);
    const status = landing.kind === 'page' ? (landing.answer?.status ?? null) : 303;
    const isTaken = status !== null && status < 400;
    this.record.callbacks.push({ channel: 'reply', kind: 'true', url, status: isTaken ? 200 : status });
  }

  private async lie(orderId: string, lie: AttemptPlan['lies'][number]): Promise<void> {
    if (lie === 'success') return this.send(orderId, lie, { success: 'Y' });
    if (lie === 'failure') return this.send(orderId, lie, { success: 'N', amount: null, currency: null });
    if (lie === 'wrong-key') return this.send(orderId, lie, { success: 'Y', merchantKey: 'guessed' });
    const [other] = this.stage.provider.orders().slice(-1);
    if (!other || other.orderId === orderId) return;
    const stolen = new URL(this.stage.provider.callbackUrl(other.orderId, 'backoffice', { success: 'Y' }));
    stolen.searchParams.set('orderID', orderId);
    await this.deliver(stolen.href, lie);
  }

  private async send(orderId: string, kind: string, overrides: CallbackOverrides): Promise<void> {
    if (!this.stage.provider.order(orderId)) return;
    await this.deliver(this.stage.provider.callbackUrl(orderId, 'backoffice', overrides), kind);
  }

  private async deliver(url: string, kind: string): Promise<void> {
    const answer = await call(url).catch(() => null);
    this.record.callbacks.push({ channel: 'backoffice', kind, url, status: answer?.status ?? null });
  }
}
