import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { formatAmount, parseAmount } from '../common/money.js';
import { Reader } from '../database/reader.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import type { AttemptEntity } from '../transactions/attempt.entity.js';
import { Ledger } from '../transactions/ledger.js';
import type { LedgerEntry } from '../transactions/ledger-entry.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { OrderAccount } from './order-account.js';
import { RefundError } from './refund-error.js';
import type { RefundKind } from './refund-states.js';
import { RefundEntity } from './refund.entity.js';
import { RefundRepository } from './refund.repository.js';
import { paidOrder, refundability, type Settled } from './refundable.js';
import { SendRefund } from './send-refund.js';
import { settledBy, settledOnDay } from './settlement-state.js';

/** What somebody asks for. */
export interface RefundRequest {
  readonly transactionId: string;
  readonly kind: RefundKind;
  /** A decimal; null: all of it, which a cancellation always is. */
  readonly amount: string | null;
  readonly reason: string;
  /** Null: the order that counts. Else one of the other paid orders, of a payment made twice. */
  readonly orderId: string | null;
  readonly idempotencyKey: string;
  readonly requester: { readonly name: string; readonly userId: string | null };
}

/** What the caller adds to the unit of work in which a refund is stored. */
export interface RefundHooks {
  needsApproval(manager: EntityManager): Promise<boolean>;
  note(manager: EntityManager, refund: RefundEntity): Promise<void>;
}

export interface RequestedRefund {
  readonly refund: RefundEntity;
  /** The key had been used for the very same request: this is what came of that one. */
  readonly isReplay: boolean;
}

/**
 * Takes the wish to send money back. It is checked and stored under the lock of its transaction, so that two people at
 * the same moment never have more than was paid sent back; then it is sent, once, unless a second person is needed.
 */
@Injectable()
export class RequestRefund {
  constructor(
    private readonly reader: Reader,
    private readonly transactions: TransactionRepository,
    private readonly refunds: RefundRepository,
    private readonly accounts: OrderAccount,
    private readonly ledger: Ledger,
    private readonly sending: SendRefund,
    private readonly clock: Clock,
  ) {}

  /**
   * @param transaction as it is stored
   * @throws RefundError
   * @throws AmountError
   */
  async request(transaction: TransactionEntity, request: RefundRequest, hooks: RefundHooks): Promise<RequestedRefund> {
    const { manager } = this.reader;
    const known = await this.refunds.findByKey(manager, request.idempotencyKey);
    if (known) return replay(known, request);
    const attempts = await this.transactions.attemptsOf(manager, transaction.id);
    const order = paidOrder(attempts, transaction, request.orderId ?? undefined);
    const facts = order && { account: await this.accounts.of(order), settled: await this.settled(order, transaction) };
    const requested = await this.ledger.change(transaction.id, async (entry, unit) => {
      const earlier = await this.refunds.findByKey(unit, request.idempotencyKey);
      if (earlier) return replay(earlier, request);
      return this.store(entry, unit, { request, hooks, facts });
    });
    if (requested.isReplay || requested.refund.status !== 'sending') return requested;
    return { refund: await this.sending.send(requested.refund), isReplay: false };
  }

  /** Asked now: what was settled since the customer paid nobody has told us. */
  private async settled(order: AttemptEntity, { settledOn }: TransactionEntity): Promise<Settled> {
    const answer = settledBy(await this.accounts.query(order), this.clock.now());
    return answer ?? settledOnDay(settledOn, this.clock.now());
  }

  private async store(
    entry: LedgerEntry,
    manager: EntityManager,
    given: {
      readonly request: RefundRequest;
      readonly hooks: RefundHooks;
      readonly facts: { readonly account: MerchantAccount; readonly settled: Settled } | null;
    },
  ): Promise<RequestedRefund> {
    const { request, hooks, facts } = given;
    const { transaction } = entry;
    if (transaction.status !== 'succeeded') throw new RefundError('not_paid');
    const order = paidOrder(entry.attempts, transaction, request.orderId ?? undefined);
    if (!order || !facts) throw new RefundError('unknown_order');
    const refunds = await this.refunds.ofTransaction(manager, transaction.id);
    const { problem, left } = refundability(request.kind, { transaction, order, refunds, ...facts });
    if (problem) throw new RefundError(problem);
    const amountMinor = request.amount === null ? left : parseAmount(request.amount, order.currency).minor;
    if (amountMinor > left) {
      throw new RefundError(
        'over_refund',
        `${formatAmount({ minor: left, currency: order.currency })} ${order.currency}`,
      );
    }
    const needsApproval = await hooks.needsApproval(manager);
    const refund = this.build(entry, order, { request, amountMinor, needsApproval });
    if (!(await this.refunds.insertNew(manager, refund))) throw new RefundError('key_reused');
    const amount = formatAmount({ minor: amountMinor, currency: order.currency });
    const { id, kind, status, requestedBy: by, reason } = refund;
    entry.note('refund_requested', { refund: id, kind, amount, status, by, reason }, order);
    await hooks.note(manager, refund);
    return { refund, isReplay: false };
  }

  private build(
    entry: LedgerEntry,
    order: AttemptEntity,
    given: { readonly request: RefundRequest; readonly amountMinor: number; readonly needsApproval: boolean },
  ): RefundEntity {
    const { request, amountMinor, needsApproval } = given;
    const { kind, reason, idempotencyKey, requester } = request;
    const refund: RefundEntity = {
      ...{ id: newId(), transactionId: entry.transaction.id, attemptId: order.id, orderId: order.orderId, kind },
      ...{ amountMinor, currency: order.currency, reason, status: 'awaiting_approval', idempotencyKey },
      ...{ requestHash: hashOf(request), requestedBy: requester.name, requestedByUser: requester.userId },
      ...{ decidedBy: null, decisionReason: null, decidedAt: null, processOn: null, sentAt: null },
      ...{ failureCode: null, message: null, nextLookAt: null, looks: 0, leasedUntil: null, endedAt: null },
      ...{ createdAt: entry.now, updatedAt: entry.now },
    };
    if (!needsApproval) Object.assign(refund, this.sending.lease(entry.now), { status: 'sending' });
    return refund;
  }
}

/** @throws RefundError when the key was used for something else */
function replay(refund: RefundEntity, request: RefundRequest): RequestedRefund {
  if (refund.requestHash !== hashOf(request)) throw new RefundError('key_reused');
  return { refund, isReplay: true };
}

function hashOf({ transactionId, kind, amount, reason, orderId }: RefundRequest): string {
  return createHash('sha256')
    .update(JSON.stringify([transactionId, kind, amount, reason, orderId]))
    .digest('hex');
}
