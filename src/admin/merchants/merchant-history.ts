import { Injectable } from '@nestjs/common';
import { Reader } from '../../database/reader.js';
import type { MerchantAccount } from '../../merchants/merchant-account.js';
import { sameSecret } from '../../merchants/merchant-secrets.js';
import { MerchantVersionEntity } from '../../merchants/merchant-version.entity.js';
import { MerchantsService } from '../../merchants/merchants.service.js';

/** A version with its secrets opened, and when each of them became what it is. Milliseconds since 1970. */
export interface DatedAccount {
  readonly account: MerchantAccount;
  readonly before: MerchantAccount | null;
  readonly keysSince: { readonly merchantKey: number; readonly apiKey: number };
  readonly createdBy: string;
  readonly createdAt: number;
}

/** How merchants were configured from one version to the next. */
@Injectable()
export class MerchantHistory {
  constructor(
    private readonly reader: Reader,
    private readonly merchants: MerchantsService,
  ) {}

  /** All versions of a merchant, the first one first. */
  async of(merchantId: string): Promise<DatedAccount[]> {
    const rows = await this.reader.manager.find(MerchantVersionEntity, {
      select: { merchantId: true, version: true, createdBy: true, createdAt: true },
      where: { merchantId },
      order: { version: 'ASC' },
    });
    const versions: DatedAccount[] = [];
    for (const { version, createdBy, createdAt } of rows) {
      const account = await this.merchants.account(merchantId, version);
      versions.push(dated(account, { createdBy, createdAt }, versions.at(-1)));
    }
    return versions;
  }
}

function dated(
  account: MerchantAccount,
  made: Pick<DatedAccount, 'createdBy' | 'createdAt'>,
  previous: DatedAccount | undefined,
): DatedAccount {
  const since = (name: 'merchantKey' | 'apiKey') =>
    previous && sameSecret(previous.account[name], account[name]) ? previous.keysSince[name] : made.createdAt;
  const keysSince = { merchantKey: since('merchantKey'), apiKey: since('apiKey') };
  return { account, before: previous?.account ?? null, keysSince, ...made };
}
