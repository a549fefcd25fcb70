import { Injectable, Logger } from '@nestjs/common';
import { Big } from 'big.js';
import type { EntityManager } from 'typeorm';
import { type Actor, actorKey } from '../../common/actor.js';
import type { CardType } from '../../common/card-type.js';
import { Clock } from '../../common/clock.js';
import type { Currency } from '../../common/currency.js';
import { newId } from '../../common/ids.js';
import { InsertStatement } from '../../database/insert-statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { MerchantAccount } from '../merchant-account.js';
import { LimitSuggestionEntity, type SuggestionStatus } from './limit-suggestion.entity.js';

/** What the provider said of an amount that it refused. */
export interface LearntLimits {
  readonly minAmount: string | null;
  readonly maxAmount: string | null;
  readonly currency: Currency;
  readonly cardType: CardType;
  readonly message: string;
  readonly transactionId: string;
  readonly refusedAmount: string;
}

const INSERT = new InsertStatement(LimitSuggestionEntity);

/** Limits that the provider named, kept until a person takes them over or not. */
@Injectable()
export class LimitSuggestions {
  private readonly logger = new Logger(LimitSuggestions.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a range that is not the merchant's already. One that was dismissed stays so; one that was accepted, and is
   * named again, was taken back since and is open again. Never throws: a payment does not depend on it.
   */
  async learn(account: MerchantAccount, learnt: LearntLimits): Promise<void> {
    if (isKnown(account, learnt)) return;
    try {
      await this.unitOfWork.run((manager) => this.keep(manager, account.id, learnt));
    } catch (error) {
      this.logger.error(`Limits of ${account.settings.name} could not be kept: ${String(error)}`);
    }
  }

  /** Reads a suggestion for deciding on it, in the caller's unit; on PostgreSQL its row is locked. */
  lock(manager: EntityManager, merchantId: string, id: string): Promise<LimitSuggestionEntity | null> {
    const lock = this.unitOfWork.isSqlite ? {} : { lock: { mode: 'pessimistic_write' } as const };
    return manager.findOne(LimitSuggestionEntity, { where: { id, merchantId }, ...lock });
  }

  async decide(manager: EntityManager, id: string, status: SuggestionStatus, actor: Actor): Promise<void> {
    const now = this.clock.now();
    const decidedBy = actorKey(actor);
    await manager.update(LimitSuggestionEntity, id, { status, decidedAt: now, decidedBy, updatedAt: now });
  }

  private async keep(manager: EntityManager, merchantId: string, learnt: LearntLimits): Promise<void> {
    const { currency, cardType, minAmount, maxAmount, message } = learnt;
    const { transactionId, refusedAmount } = learnt;
    const rangeKey = [currency, cardType, minAmount ?? '', maxAmount ?? ''].join('|');
    const now = this.clock.now();
    const latest = { message: message.slice(0, 500), transactionId, refusedAmount, lastSeenAt: now, updatedAt: now };
    const row: LimitSuggestionEntity = {
      ...{ id: newId(), merchantId, rangeKey, currency, cardType, minAmount, maxAmount, ...latest },
      ...{ status: 'open', timesSeen: 1, decidedAt: null, decidedBy: null, createdAt: now },
    };
    if ((await INSERT.run(manager, [row], 'skip')) === 1) return;
    await manager.update(
      LimitSuggestionEntity,
      { merchantId, rangeKey },
      { ...latest, timesSeen: () => 'times_seen + 1' },
    );
    await manager.update(LimitSuggestionEntity, { merchantId, rangeKey, status: 'accepted' }, { status: 'open' });
  }
}

/** The merchant's limits say the same already: the page that was refused was an earlier one. */
function isKnown({ settings }: MerchantAccount, { minAmount, maxAmount }: LearntLimits): boolean {
  return isSame(settings.minAmount, minAmount) && isSame(settings.maxAmount, maxAmount);
}

function isSame(stored: string | null, learnt: string | null): boolean {
  return learnt === null || (stored !== null && new Big(stored).eq(learnt));
}
