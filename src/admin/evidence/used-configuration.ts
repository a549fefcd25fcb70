import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Reader } from '../../database/reader.js';
import { IntegrationEntity } from '../../integrations/integration.entity.js';
import { IntegrationVersionEntity } from '../../integrations/integration-version.entity.js';
import { MerchantVersionEntity } from '../../merchants/merchant-version.entity.js';
import type { TransactionDetailsDto } from '../transactions/transaction-details.dto.js';
import { time } from '../times.js';

const MASK = '[secret]';

/** The configuration that a transaction and its orders were made with, without its secrets. */
@Injectable()
export class UsedConfiguration {
  constructor(private readonly reader: Reader) {}

  async of({ integration, merchant, configuration, attempts }: TransactionDetailsDto): Promise<object> {
    const { manager } = this.reader;
    const page = await manager.findOneBy(IntegrationEntity, { id: integration });
    const version = await manager.findOneBy(IntegrationVersionEntity, {
      integrationId: integration,
      version: configuration.integrationVersion,
    });
    const versions = new Set([
      configuration.merchantVersion,
      ...attempts.map(({ merchantVersion }) => merchantVersion),
    ]);
    const accounts = await manager.find(MerchantVersionEntity, {
      where: { merchantId: merchant, version: In([...versions]) },
      order: { version: 'ASC' },
    });
    return {
      integration: {
        ...{ id: integration, slug: page?.slug ?? null, version: configuration.integrationVersion },
        ...{ settings: version?.settings ?? null, secretId: configuration.secretId, secret: MASK },
      },
      merchant: accounts.map(({ version: number, settings, apiKey, createdBy, createdAt }) => ({
        ...{ id: merchant, version: number, settings, createdBy, createdAt: time(createdAt) },
        ...{ merchantKey: MASK, apiKey: apiKey === null ? null : MASK },
      })),
    };
  }
}
