import { Injectable } from '@nestjs/common';
import type { Condition } from '../../database/sql.js';
import { Reader } from '../../database/reader.js';
import { MerchantVersionEntity } from '../../merchants/merchant-version.entity.js';
import type { MerchantEnvironment } from '../../merchants/merchant-settings.js';
import type { AccountScope } from '../../transactions/listing/transaction-filter.js';

/** Which money is real: by the version of the merchant's configuration that a payment was made with. */
export class Environments {
  constructor(private readonly versions: ReadonlyMap<string, ReadonlyMap<number, MerchantEnvironment>>) {}

  /** What nobody knows counts as real money. */
  of(merchantId: string, version: number): MerchantEnvironment {
    return this.versions.get(merchantId)?.get(version) ?? 'production';
  }

  /** On a table with `merchant_id` and `merchant_version`: only payments of this environment. */
  condition(environment: MerchantEnvironment): Condition {
    const test = [...this.versions].flatMap(([id, versions]) => this.ofMerchant(id, versions));
    const not = environment === 'production' ? 'NOT ' : '';
    if (test.length === 0) return { sql: `${not}(1 = 0)`, values: [] };
    return {
      sql: `${not}(${test.map(({ sql }) => sql).join(' OR ')})`,
      values: test.flatMap(({ values }) => values),
    };
  }

  /** For lists of transactions: undefined if every payment there can be is of this environment. */
  accounts(environment: MerchantEnvironment): AccountScope[] | undefined {
    const accounts = [...this.versions].flatMap(([merchant, all]) => {
      const versions = [...all].filter(([, its]) => its === environment).map(([version]) => version);
      if (versions.length === 0) return [];
      return [{ merchant, versions: versions.length === all.size ? null : versions }];
    });
    const isEverything = accounts.length === this.versions.size && accounts.every(({ versions }) => versions === null);
    return isEverything ? undefined : accounts;
  }

  /** A merchant that was a test account in some version. */
  private ofMerchant(id: string, versions: ReadonlyMap<number, MerchantEnvironment>): Condition[] {
    const test = [...versions].filter(([, environment]) => environment === 'test').map(([version]) => version);
    if (test.length === 0) return [];
    if (test.length === versions.size) return [{ sql: 'merchant_id = ?', values: [id] }];
    const marks = test.map(() => '?').join(', ');
    return [{ sql: `(merchant_id = ? AND merchant_version IN (${marks}))`, values: [id, ...test] }];
  }
}

/** Reads them anew each time: there are few, and another instance may have added one. */
@Injectable()
export class MerchantEnvironments {
  constructor(private readonly reader: Reader) {}

  async read(): Promise<Environments> {
    const rows = await this.reader.manager.find(MerchantVersionEntity, {
      select: { merchantId: true, version: true, settings: true },
    });
    const versions = new Map<string, Map<number, MerchantEnvironment>>();
    for (const { merchantId, version, settings } of rows) {
      const known = versions.get(merchantId) ?? new Map<number, MerchantEnvironment>();
      versions.set(merchantId, known.set(version, settings.environment));
    }
    return new Environments(versions);
  }
}
