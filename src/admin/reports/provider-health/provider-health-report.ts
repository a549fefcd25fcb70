import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { PaymentProvider } from '../../../checkout/ports/payment-provider.js';
import { Clock } from '../../../common/clock.js';
import { Reader } from '../../../database/reader.js';
import { indexedBy, runSql } from '../../../database/sql.js';
import type { MerchantAccount } from '../../../merchants/merchant-account.js';
import { MerchantsService } from '../../../merchants/merchants.service.js';
import { EventEntity } from '../../../transactions/event.entity.js';
import { ATTEMPT_UNDER_WAY } from '../../../transactions/states.js';
import { optionalTime } from '../../times.js';
import type { MerchantScopeQuery } from '../report.query.js';
import { callHistory } from './call-history.js';
import type { MerchantHealthDto, ProviderHealthDto } from './provider-health.dto.js';

/** Of so many of a merchant's latest orders the histories are read. */
const LATEST = 50;

interface OpenOrders {
  readonly open: number;
  readonly unknown: number;
  readonly oldestUnknownAt: number | null;
  /** When the oldest query is due that was not made. */
  readonly dueSince: number | null;
  readonly transactions: readonly string[];
}

interface OpenAttempt {
  readonly transactionId: string;
  readonly status: string;
  readonly createdAt: number | string;
}

/** How the merchant accounts and the provider get on: from the ledger, so that every instance says the same but of its breaker. */
@Injectable()
export class ProviderHealthReport {
  constructor(
    private readonly reader: Reader,
    private readonly merchants: MerchantsService,
    private readonly provider: PaymentProvider,
    private readonly clock: Clock,
  ) {}

  async make({ environment, merchant }: MerchantScopeQuery): Promise<ProviderHealthDto> {
    const wanted = (await this.merchants.list()).filter(
      ({ id, settings }) =>
        (environment === undefined || settings.environment === environment) &&
        (merchant === undefined || id === merchant.toLowerCase()),
    );
    return { items: await Promise.all(wanted.map((account) => this.health(account))) };
  }

  private async health(account: MerchantAccount): Promise<MerchantHealthDto> {
    const { id } = account;
    const { name, environment, enabled } = account.settings;
    const orders = await this.openOrders(id);
    const latest = await this.latestOrders(id);
    const events = await this.reader.manager.find(EventEntity, {
      where: {
        transactionId: In([...new Set([...latest, ...orders.transactions])]),
        kind: In(['payment_answered', 'query_answered', 'callback_received']),
      },
    });
    const history = callHistory(events);
    return {
      ...{ merchant: id, name, environment, enabled },
      ...history,
      breaker: this.provider.breakerState(account),
      lastAnswerAt: optionalTime(history.lastAnswerAt),
      lastCallbackAt: optionalTime(history.lastCallbackAt),
      openAttempts: orders.open,
      unknownOutcomes: orders.unknown,
      oldestUnknownAt: optionalTime(orders.oldestUnknownAt),
      reconciliationLagSeconds: Math.max(0, this.clock.now() - (orders.dueSince ?? Infinity)) / 1000,
    };
  }

  private async latestOrders(merchantId: string): Promise<string[]> {
    const { manager } = this.reader;
    const rows = await runSql<{ id: string }>(
      manager,
      `SELECT id FROM transactions ${indexedBy(manager, 'transactions_merchant')}
      WHERE merchant_id = ? AND card_type IS NOT NULL ORDER BY created_at DESC, id DESC LIMIT ${String(LATEST)}`,
      [merchantId],
    );
    return rows.map(({ id }) => id);
  }

  /** Orders that may still be paid have an index of their own, and so have those that are due. */
  private async openOrders(merchantId: string): Promise<OpenOrders> {
    const { manager } = this.reader;
    const statuses = ATTEMPT_UNDER_WAY.map((status) => `'${status}'`).join(', ');
    const rows = await runSql<OpenAttempt>(
      manager,
      `SELECT transaction_id AS "transactionId", status, created_at AS "createdAt" FROM attempts
      WHERE status IN (${statuses}) AND merchant_id = ? ORDER BY created_at DESC`,
      [merchantId],
    );
    const [due] = await runSql<{ since: number | string | null }>(
      manager,
      'SELECT MIN(next_query_at) AS since FROM attempts WHERE next_query_at <= ? AND merchant_id = ?',
      [this.clock.now(), merchantId],
    );
    const unknown = rows.filter(({ status }) => status === 'unknown');
    const oldest = unknown.at(-1);
    return {
      open: rows.length,
      unknown: unknown.length,
      oldestUnknownAt: oldest ? Number(oldest.createdAt) : null,
      dueSince: (due?.since ?? null) === null ? null : Number(due?.since),
      transactions: rows.slice(0, LATEST).map(({ transactionId }) => transactionId),
    };
  }
}
