import type { Faults, MygwSimulator, OrderSketch } from '../../src/simulators/mygw/index.js';
import type { OfficeRndSimulator } from '../../src/simulators/officernd/index.js';
import { PaymentRecord } from '../customer/record.js';
import type { LedgerDatabase } from '../ledger/database.js';
import type { AttemptPlan } from '../plan/attempt-plan.js';
import type { Step } from '../plan/disturbance.js';
import { indexOfAmount, type PaymentPlan } from '../plan/payment-plan.js';
import type { Fleet } from './fleet.js';

/** A request may find out late that its connection was ended: it may have waited for a lock before. */
const CUT_IS_FELT_MS = 5000;

interface Parts {
  readonly provider: MygwSimulator;
  readonly host: OfficeRndSimulator;
  readonly fleet: Fleet;
  readonly database: LedgerDatabase;
}

/** Everything that customers meet, and the record of who met what. */
export class Stage {
  readonly records = new Map<number, PaymentRecord>();
  /** Things that went wrong with no payment to blame. */
  readonly problems: string[] = [];
  readonly answers = new Map<number, number>();
  private parts: Parts | undefined;
  private readonly plans = new Map<string, AttemptPlan>();
  private calm = false;

  open(parts: Parts): void {
    this.parts = parts;
  }

  get provider(): MygwSimulator {
    return this.get().provider;
  }

  /** Origin of the host platform's stand-in. */
  get hostUrl(): string {
    return this.get().host.url;
  }

  get fleet(): Fleet {
    return this.get().fleet;
  }

  get database(): LedgerDatabase {
    return this.get().database;
  }

  /** Whether the database has just ended connections that requests were using. */
  get isDatabaseCut(): boolean {
    return Date.now() - this.database.lastCutAt < CUT_IS_FELT_MS;
  }

  /** A new invoice at the host platform, and the link that its customer follows. */
  begin(plan: PaymentPlan): PaymentRecord {
    const { host } = this.get();
    const reference = `INV-${String(plan.index)}`;
    const { id } = host.addInvoice({ reference, amount: plan.amount, currency: 'AUD' });
    const { transactionId, landingUrl } = host.startPayment(id);
    const record = new PaymentRecord(plan, transactionId, landingUrl);
    this.records.set(plan.index, record);
    return record;
  }

  /** The simulator's hook: a payment call has come in. */
  readonly faultsFor = (order: OrderSketch): Partial<Faults> | undefined => {
    const record = this.records.get(indexOfAmount(order.amount) ?? -1);
    if (!record) {
      this.problems.push(`A payment call for ${order.amount}, which nobody was asked to pay`);
      return undefined;
    }
    const plan = record.plan.attempts[record.orders.length % record.plan.attempts.length];
    record.orders.push(order.orderId);
    if (!plan || this.calm) return undefined;
    this.plans.set(order.orderId, plan);
    record.note(`order ${order.orderId}: ${JSON.stringify(plan.faults)}`);
    this.step(record, 'payment-call');
    if (plan.queriesHealMs !== null) {
      setTimeout(() => {
        this.healQueries(order.orderId);
      }, plan.queriesHealMs).unref();
    }
    return plan.faults;
  };

  planOf(orderId: string): AttemptPlan | undefined {
    return this.plans.get(orderId);
  }

  healQueries(orderId: string): void {
    this.provider.faults.setFor(orderId, { query: 'ok', queryWrongAmount: null, queryWrongCurrency: null });
  }

  /** A payment has come to a step: what is to befall the gateway at that step, does. */
  step(record: PaymentRecord, step: Step): void {
    const { disturbance } = record.plan;
    if (disturbance?.step !== step || record.wasDisturbed || this.calm) return;
    record.wasDisturbed = true;
    record.note(`${disturbance.kind} at ${step}`);
    setTimeout(() => {
      this.disturb(record);
    }, disturbance.delayMs).unref();
  }

  /** From here on nothing goes wrong any more. */
  calmDown(): void {
    this.calm = true;
    this.provider.faults.forgetOrders();
    this.provider.faults.reset();
  }

  countAnswer(status: number): void {
    this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
  }

  private disturb({ plan: { disturbance } }: PaymentRecord): void {
    if (!disturbance || this.calm) return;
    const { kind, forMs, which } = disturbance;
    if (kind === 'kill' || kind === 'restart' || kind === 'freeze') this.fleet.disturb(kind, which, forMs);
    else {
      const work = kind === 'busy' ? this.database.makeBusy(forMs) : this.database.disconnect(which);
      work.catch((error: unknown) => this.problems.push(`${kind}: ${String(error)}`));
    }
  }

  private get(): Parts {
    if (!this.parts) throw new Error('The stage is not open yet');
    return this.parts;
  }
}
