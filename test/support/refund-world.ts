import { randomUUID } from 'node:crypto';
import type { RefundDto, RefundPageDto } from '../../src/admin/refunds/refund.dto.js';
import type { TransactionDetailsDto } from '../../src/admin/transactions/transaction-details.dto.js';
import type { ApiAnswer, ApiClient } from './api-client.js';
import { arrive, choose, orderOf } from './customer.js';
import { hire, owner, signedIn, WITH_OWNER } from './staff.js';
import { World } from './world.js';

export const WANTED = { amount: '5.00', reason: 'The room was closed' };

export interface Payment {
  readonly id: string;
  readonly orderId: string;
}

/** A gateway with an owner and an operator who send money back. */
export class RefundWorld {
  private constructor(
    readonly world: World,
    public boss: ApiClient,
    public operator: ApiClient,
  ) {}

  static async start(): Promise<RefundWorld> {
    const world = await World.start({
      ...{ settings: { ...WITH_OWNER, PROVIDER_TIMEOUT_MS: '600' }, faults: { holdMs: 1500 } },
    });
    const boss = await owner(world);
    return new RefundWorld(world, boss, await signedIn(world, (await hire(boss, 'operator')).email));
  }

  /** Both sign in anew, with what the clock was advanced by; another operator than before. */
  async signIn(): Promise<void> {
    this.boss = await owner(this.world);
    this.operator = await signedIn(this.world, (await hire(this.boss, 'operator')).email);
  }

  async paid({ settled = true, amount = '12.30' } = {}): Promise<Payment> {
    const { provider } = this.world;
    const visit = await arrive(this.world, { amount });
    const orderId = orderOf(await choose(visit));
    await provider.pay(orderId);
    await this.world.reconcile();
    if (settled) provider.settle(orderId);
    const { id, status } = await this.world.transaction(visit.transactionId);
    if (status !== 'succeeded') throw new Error(`A payment that was made is ${status}`);
    return { id, orderId };
  }

  refund({ id }: Payment, body: object = WANTED, key?: string | null, by = this.operator): Promise<ApiAnswer> {
    return send(by, `/transactions/${id}/refunds`, body, key);
  }

  cancel({ id }: Payment, body: object = { reason: 'Paid twice' }, key?: string | null): Promise<ApiAnswer> {
    return send(this.operator, `/transactions/${id}/cancellation`, body, key);
  }

  async view({ id }: Payment): Promise<TransactionDetailsDto> {
    return (await this.operator.get(`/transactions/${id}`)).body as TransactionDetailsDto;
  }

  async refundsOf({ id }: Payment): Promise<RefundDto[]> {
    return ((await this.operator.get(`/transactions/${id}/refunds`)).body as RefundPageDto).items;
  }

  /** Commands that the provider was sent about an order. */
  commandsOf({ orderId }: Payment) {
    return this.world.provider.commands().filter(({ body }) => (body as { p3: string }).p3 === orderId);
  }
}

export function codeOf({ status, body }: ApiAnswer): [status: number, code: string] {
  return [status, body.code as string];
}

function send(by: ApiClient, path: string, body: unknown, key: string | null = randomUUID()): Promise<ApiAnswer> {
  return by.post(path, body, key === null ? {} : { headers: { 'idempotency-key': key } });
}
