import { Injectable } from '@nestjs/common';
import { type EntityManager, LessThan } from 'typeorm';
import { AuditLog } from '../../audit/audit-log.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { MerchantNotFoundError } from '../../merchants/merchant-not-found.error.js';
import type { MerchantSettings } from '../../merchants/merchant-settings.js';
import { MerchantsService } from '../../merchants/merchants.service.js';
import { LimitSuggestionEntity } from '../../merchants/suggestions/limit-suggestion.entity.js';
import { LimitSuggestions } from '../../merchants/suggestions/limit-suggestions.js';
import type { Access } from '../auth/access.js';
import { readPage } from '../page.js';
import { notFound, ProblemError } from '../problem/problem.error.js';
import { optionalTime, time } from '../times.js';
import { MerchantChanges } from './merchant-changes.js';
import type { LimitSuggestionDto, LimitSuggestionPageDto, SuggestionQuery } from './suggestion.dto.js';

type Decision = 'accepted' | 'dismissed';

/** Limits that the provider named when it refused an amount, for staff to take over or to turn down. */
@Injectable()
export class MerchantSuggestions {
  constructor(
    private readonly suggestions: LimitSuggestions,
    private readonly changes: MerchantChanges,
    private readonly merchants: MerchantsService,
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** The newest first. @throws ProblemError 404 */
  async page(merchantId: string, { status, ...query }: SuggestionQuery): Promise<LimitSuggestionPageDto> {
    const settings = await this.settings(merchantId);
    const read = (take: number, after: string | null) =>
      this.reader.manager.find(LimitSuggestionEntity, {
        where: { merchantId, ...(status && { status }), ...(after !== null && { id: LessThan(after) }) },
        order: { id: 'DESC' },
        take,
      });
    return readPage(query, read, (row) => toDto(row, settings));
  }

  /**
   * Makes the limits the merchant's, as a new version of it.
   *
   * @throws InvalidInputError where they are no limits for all of the merchant's currencies
   * @throws ProblemError 404, 409 when it was decided already
   */
  async accept(merchantId: string, id: string, access: Access): Promise<LimitSuggestionDto> {
    await this.decide({ merchantId, id, access, decision: 'accepted' }, async (manager, { minAmount, maxAmount }) => {
      const limits = { ...(minAmount !== null && { minAmount }), ...(maxAmount !== null && { maxAmount }) };
      await this.changes.changeWithin(manager, merchantId, limits, access);
    });
    return this.view(merchantId, id);
  }

  /** It is not suggested again. @throws ProblemError 404, 409 when it was decided already */
  async dismiss(merchantId: string, id: string, access: Access): Promise<LimitSuggestionDto> {
    await this.decide({ merchantId, id, access, decision: 'dismissed' }, () => Promise.resolve());
    return this.view(merchantId, id);
  }

  private async decide(
    { merchantId, id, access, decision }: { merchantId: string; id: string; access: Access; decision: Decision },
    work: (manager: EntityManager, row: LimitSuggestionEntity) => Promise<void>,
  ): Promise<void> {
    await this.unitOfWork.run(async (manager) => {
      const row = await this.suggestions.lock(manager, merchantId, id);
      if (!row) throw notFound();
      const detail = `It is ${row.status} already`;
      if (row.status !== 'open') throw new ProblemError(409, 'already_decided', { detail });
      await this.suggestions.decide(manager, id, decision, access.actor);
      await work(manager, row);
      const { minAmount, maxAmount, currency, cardType } = row;
      await this.audit.record(manager, {
        ...{ actor: access.actor, action: `limit_suggestion_${decision}` },
        subject: { kind: 'merchant', id: merchantId },
        after: { suggestion: id, minAmount, maxAmount, currency, cardType },
      });
    });
  }

  private async view(merchantId: string, id: string): Promise<LimitSuggestionDto> {
    const row = await this.reader.manager.findOneByOrFail(LimitSuggestionEntity, { id, merchantId });
    return toDto(row, await this.settings(merchantId));
  }

  private async settings(merchantId: string): Promise<MerchantSettings> {
    try {
      return (await this.merchants.currentAccount(merchantId)).settings;
    } catch (error) {
      throw error instanceof MerchantNotFoundError ? notFound() : error;
    }
  }
}

function toDto(row: LimitSuggestionEntity, settings: MerchantSettings): LimitSuggestionDto {
  const { id, status, minAmount, maxAmount, currency, cardType, message, refusedAmount, timesSeen } = row;
  return {
    ...{ id, status, minAmount, maxAmount, currency, cardType, message, refusedAmount, timesSeen },
    transaction: row.transactionId,
    lastSeenAt: time(row.lastSeenAt),
    warnings: warningsOf(settings),
    decidedAt: optionalTime(row.decidedAt),
    createdAt: time(row.createdAt),
    updatedAt: time(row.updatedAt),
  };
}

function warningsOf({ currencies, cardTypes }: MerchantSettings): string[] {
  return [
    ...(currencies.length > 1 ? [`The limits would count for all currencies: ${currencies.join(', ')}`] : []),
    ...(cardTypes.length > 1 ? [`The limits would count for all card types: ${cardTypes.join(', ')}`] : []),
  ];
}
