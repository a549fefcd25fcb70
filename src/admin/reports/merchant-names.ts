import { Injectable } from '@nestjs/common';
import { Reader } from '../../database/reader.js';
import { MerchantEntity } from '../../merchants/merchant.entity.js';

/** What people call merchants today, by their ids. */
@Injectable()
export class MerchantNames {
  constructor(private readonly reader: Reader) {}

  async read(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.reader.manager.find(MerchantEntity, { select: { id: true, name: true } });
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}
