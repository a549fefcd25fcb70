import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Reader } from '../../database/reader.js';
import { MerchantEntity } from '../../merchants/merchant.entity.js';
import { TransactionListRepository } from '../../transactions/transaction-list.repository.js';
import { AuthorNames } from '../author-names.js';
import { type PageQuery, readPage } from '../page.js';
import { notFound } from '../problem/problem.error.js';
import { type VersionPageQuery, versionPage, versionsWanted } from '../version-page.js';
import { type DatedAccount, MerchantHistory } from './merchant-history.js';
import { toMerchantDto, toVersionDto } from './merchant-views.js';
import type { MerchantDetailsDto, MerchantPageDto, MerchantVersionPageDto } from './merchant.dto.js';

/** Merchants as the staff see them: without their secrets. */
@Injectable()
export class MerchantsReader {
  constructor(
    private readonly reader: Reader,
    private readonly history: MerchantHistory,
    private readonly transactions: TransactionListRepository,
    private readonly authors: AuthorNames,
  ) {}

  /** In the order in which they were made. */
  async page(query: PageQuery): Promise<MerchantPageDto> {
    const read = (take: number, after: string | null) =>
      this.reader.manager.find(MerchantEntity, {
        where: after === null ? {} : { id: MoreThan(after) },
        order: { id: 'ASC' },
        take,
      });
    const { items, nextCursor } = await readPage(query, read, (row) => row);
    const shown = items.map(async (row) => toMerchantDto(row, await this.current(row)));
    return { items: await Promise.all(shown), nextCursor };
  }

  /** @throws ProblemError 404 */
  async view(id: string): Promise<MerchantDetailsDto> {
    const row = await this.row(id);
    const openTransactions = await this.transactions.countUnderWay(this.reader.manager, 'merchant', id);
    return { ...toMerchantDto(row, await this.current(row)), openTransactions };
  }

  /** @throws ProblemError 404 */
  async versions(id: string, query: VersionPageQuery): Promise<MerchantVersionPageDto> {
    const { version } = await this.row(id);
    const all = new Map((await this.history.of(id)).map((dated) => [dated.account.version, dated]));
    const wanted = versionsWanted(query, version).map((number) => all.get(number));
    const found = wanted.filter((dated) => dated !== undefined);
    const nameOf = await this.authors.namesOf(found.map(({ createdBy }) => createdBy));
    return versionPage(found.map((dated) => toVersionDto(dated, nameOf(dated.createdBy))));
  }

  private async row(id: string): Promise<MerchantEntity> {
    const row = await this.reader.manager.findOneBy(MerchantEntity, { id });
    if (!row) throw notFound();
    return row;
  }

  private async current({ id, version }: MerchantEntity): Promise<DatedAccount> {
    const current = (await this.history.of(id)).find(({ account }) => account.version === version);
    if (!current) throw new Error(`Merchant ${id} has no version ${String(version)}`);
    return current;
  }
}
