import { difference } from '../../../api/rebase';
import type { components } from '../../../api/schema';
import { CARD_TYPES } from '../../../lib/choices';
import { linesOf } from '../../../lib/lines';

type Schemas = components['schemas'];
export type Merchant = Schemas['MerchantDetailsDto'];

/** The form's fields, named as the API names them, all in the shape in which they are typed. */
export type MerchantValues = typeof NEW_MERCHANT;

export const NEW_MERCHANT = {
  ...{ name: '', merchantId: '', merchantKey: '', apiKey: '' },
  /** Takes the stored API key away. */
  removesApiKey: false,
  environment: 'test' as Merchant['environment'],
  currencies: [] as string[],
  cardTypes: [...CARD_TYPES] as string[],
  ...{ minAmount: '', maxAmount: '' },
  clientPolicy: 'none' as Merchant['clientPolicy'],
  ...{ clientId: '', emailPay: false, refundsEnabled: true, apiBaseUrl: '' },
  /** One in each line. */
  paymentPageHosts: '',
  cardTypeNames: spellings({}),
  trustCallbacksWithoutQuery: false,
};

export function valuesOf(merchant: Merchant): MerchantValues {
  const { name, merchantId, environment, currencies, cardTypes, clientPolicy, emailPay } = merchant;
  const { refundsEnabled, apiBaseUrl, trustCallbacksWithoutQuery } = merchant;
  return {
    ...{ name, merchantId, environment, currencies, cardTypes, clientPolicy, emailPay, refundsEnabled, apiBaseUrl },
    ...{ trustCallbacksWithoutQuery, merchantKey: '', apiKey: '', removesApiKey: false },
    minAmount: merchant.minAmount ?? '',
    maxAmount: merchant.maxAmount ?? '',
    clientId: merchant.clientId ?? '',
    paymentPageHosts: merchant.paymentPageHosts.join('\n'),
    cardTypeNames: spellings(merchant.cardTypeNames),
  };
}

function spellings(names: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(CARD_TYPES.map((cardType) => [cardType, names[cardType] ?? '']));
}

/** A whole merchant as the API takes it; what is empty gets its default, and a secret that is empty stays. */
export function bodyOf(values: MerchantValues): Schemas['CreateMerchantDto'] {
  const { merchantKey, apiKey, removesApiKey, ...settings } = values;
  const hosts = linesOf(values.paymentPageHosts);
  const body = {
    ...settings,
    name: values.name.trim(),
    merchantId: values.merchantId.trim(),
    minAmount: values.minAmount.trim() || null,
    maxAmount: values.maxAmount.trim() || null,
    clientId: values.clientPolicy === 'fixed' ? values.clientId.trim() : null,
    // Null asks for the environment's own, which the document of the API leaves to the words.
    apiBaseUrl: values.apiBaseUrl.trim() || null,
    paymentPageHosts: hosts.length > 0 ? hosts : null,
    cardTypeNames: Object.fromEntries(Object.entries(values.cardTypeNames).filter(([, name]) => name.trim() !== '')),
    ...(merchantKey !== '' && { merchantKey }),
    ...(apiKey !== '' && { apiKey }),
    ...(removesApiKey && { apiKey: null }),
  };
  return body as unknown as Schemas['CreateMerchantDto'];
}

/** Only what differs: a field that was not touched is not asked for, nor a proof of who one is for it. */
export function changesOf(before: MerchantValues, after: MerchantValues): Schemas['ChangeMerchantDto'] {
  return difference(bodyOf(before), bodyOf(after));
}
