import { changedFields } from '../../merchants/configuration-change.js';
import { keyStrength } from '../../merchants/key-strength.js';
import type { MerchantAccount } from '../../merchants/merchant-account.js';
import { sameSecret } from '../../merchants/merchant-secrets.js';
import type { MerchantSettings } from '../../merchants/merchant-settings.js';
import { merchantWarnings } from '../../merchants/merchant-warnings.js';
import type { MerchantEntity } from '../../merchants/merchant.entity.js';
import type { Plain } from '../plain.js';
import { secretView } from '../secret-view.js';
import { time } from '../times.js';
import type { DatedAccount } from './merchant-history.js';
import type { MerchantSettingsDto } from './merchant-settings.dto.js';
import type { MerchantDto, MerchantVersionDto, WeakKeyDto } from './merchant.dto.js';

export function toMerchantDto(merchant: MerchantEntity, current: DatedAccount): Plain<MerchantDto> {
  const { account } = current;
  const warnings = merchantWarnings(account);
  return {
    id: merchant.id,
    ...toSettingsDto(account.settings),
    ...keyViews(current),
    version: account.version,
    weakKey: weakKey(account),
    warnings: warnings.map(({ message }) => message),
    warningDetails: warnings.map(({ code, values }) => ({ code, values })),
    createdAt: time(merchant.createdAt),
    updatedAt: time(merchant.updatedAt),
  };
}

export function toVersionDto(dated: DatedAccount, createdByName: string): MerchantVersionDto {
  const { account, createdBy, createdAt } = dated;
  return {
    version: account.version,
    settings: toSettingsDto(account.settings),
    ...keyViews(dated),
    changed: changedSince(dated),
    createdBy,
    createdByName,
    createdAt: time(createdAt),
  };
}

/** JSON has no infinity, and beyond this nobody reads the figure anyway. */
const LONGEST_SECONDS = 1e15;

function weakKey({ merchantKey }: MerchantAccount): WeakKeyDto | null {
  const { weak, digitsOnly, coreSeconds, graphicsCardSeconds } = keyStrength(merchantKey);
  if (!weak) return null;
  return { digitsOnly, coreSeconds: Math.min(coreSeconds, LONGEST_SECONDS), graphicsCardSeconds };
}

function changedSince({ account, before }: DatedAccount): string[] {
  if (!before) return [];
  const secrets = (['merchantKey', 'apiKey'] as const).filter((name) => !sameSecret(before[name], account[name]));
  return [...changedFields(before.settings, account.settings), ...secrets];
}

function keyViews({ account, keysSince }: DatedAccount): Pick<MerchantDto, 'merchantKey' | 'apiKey'> {
  return {
    merchantKey: secretView(account.merchantKey, keysSince.merchantKey),
    apiKey: secretView(account.apiKey, keysSince.apiKey),
  };
}

function toSettingsDto(settings: MerchantSettings): Plain<MerchantSettingsDto> {
  const { currencies, cardTypes, paymentPageHosts } = settings;
  return {
    ...settings,
    currencies: [...currencies],
    cardTypes: [...cardTypes],
    paymentPageHosts: [...paymentPageHosts],
  };
}
