import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { Environment } from '../../config/environment.js';
import { Reader } from '../../database/reader.js';
import { gatewayUrl } from '../../integrations/gateway-url.js';
import type { Integration } from '../../integrations/integration.js';
import { IntegrationEntity } from '../../integrations/integration.entity.js';
import { IntegrationVersionEntity } from '../../integrations/integration-version.entity.js';
import { IntegrationsService } from '../../integrations/integrations.service.js';
import { MerchantsService } from '../../merchants/merchants.service.js';
import { TransactionListRepository } from '../../transactions/transaction-list.repository.js';
import { AuthorNames } from '../author-names.js';
import { type PageQuery, readPage } from '../page.js';
import type { Plain } from '../plain.js';
import { notFound } from '../problem/problem.error.js';
import { time } from '../times.js';
import { type VersionPageQuery, versionPage, versionsWanted } from '../version-page.js';
import { IntegrationSecretsView } from './integration-secrets-view.js';
import { integrationWarnings } from './integration-warnings.js';
import type {
  IntegrationDetailsDto,
  IntegrationDto,
  IntegrationPageDto,
  IntegrationVersionPageDto,
} from './integration.dto.js';
import { toSettingsDto, toVersionDtos } from './integration-views.js';

/** Integrations as the staff see them: without their secrets. */
@Injectable()
export class IntegrationsReader {
  constructor(
    private readonly reader: Reader,
    private readonly environment: Environment,
    private readonly integrations: IntegrationsService,
    private readonly merchants: MerchantsService,
    private readonly secrets: IntegrationSecretsView,
    private readonly transactions: TransactionListRepository,
    private readonly authors: AuthorNames,
  ) {}

  /** In the order in which they were made. */
  async page(query: PageQuery): Promise<IntegrationPageDto> {
    const read = (take: number, after: string | null) =>
      this.reader.manager.find(IntegrationEntity, {
        where: after === null ? {} : { id: MoreThan(after) },
        order: { id: 'ASC' },
        take,
      });
    const { items, nextCursor } = await readPage(query, read, (row) => row);
    const shown = items.map(async (row) => this.show(row, await this.integrations.byId(row.id, row.version)));
    return { items: await Promise.all(shown), nextCursor };
  }

  /** @throws ProblemError 404 */
  async view(id: string): Promise<IntegrationDetailsDto> {
    const row = await this.row(id);
    const integration = await this.integrations.byId(id, row.version);
    return {
      ...(await this.show(row, integration)),
      secrets: await this.secrets.all(integration),
      openTransactions: await this.transactions.countUnderWay(this.reader.manager, 'integration', id),
    };
  }

  /** @throws ProblemError 404 */
  async versions(id: string, query: VersionPageQuery): Promise<IntegrationVersionPageDto> {
    const wanted = versionsWanted(query, (await this.row(id)).version);
    // One more, to tell what the oldest of them changed.
    const numbers = [...wanted, (wanted.at(-1) ?? 1) - 1];
    const rows = await this.reader.manager.find(IntegrationVersionEntity, {
      where: { integrationId: id, version: In(numbers) },
      order: { version: 'DESC' },
    });
    const nameOf = await this.authors.namesOf(rows.map(({ createdBy }) => createdBy));
    return versionPage(toVersionDtos(rows, nameOf).slice(0, wanted.length));
  }

  private async show(row: IntegrationEntity, integration: Integration): Promise<Plain<IntegrationDto>> {
    const { id, slug, version, settings } = integration;
    const merchant = await this.merchants.currentAccount(settings.merchant);
    return {
      ...{ id, slug, version, ...toSettingsDto(settings) },
      secret: await this.secrets.current(integration),
      gatewayUrl: gatewayUrl(this.environment.PUBLIC_URL, slug),
      warnings: integrationWarnings(settings, merchant.settings),
      createdAt: time(row.createdAt),
      updatedAt: time(row.updatedAt),
    };
  }

  private async row(id: string): Promise<IntegrationEntity> {
    const row = await this.reader.manager.findOneBy(IntegrationEntity, { id });
    if (!row) throw notFound();
    return row;
  }
}
