import { difference } from '../../../api/rebase';
import type { components } from '../../../api/schema';
import { linesOf } from '../../../lib/lines';

type Schemas = components['schemas'];
export type Integration = Schemas['IntegrationDetailsDto'];
export type Merchant = Schemas['MerchantDto'];

const DEFAULT_MINUTES = 60;

/** The form's fields, named as the API names them, in the shape in which they are typed. */
export type IntegrationValues = ReturnType<typeof valuesOf>;

export function valuesOf(integration: Integration) {
  return {
    name: integration.name,
    slug: integration.slug,
    merchant: integration.merchant as string | null,
    currency: integration.currency as string | null,
    cardTypes: integration.cardTypes as string[],
    /** One in each line. */
    redirectHosts: integration.redirectHosts.join('\n'),
    secret: '',
    expiresAfterMinutes: integration.expiresAfterMinutes as number | string,
    serverDelivery: integration.serverDelivery,
  };
}

/** A new one, for the merchant that was chosen, or the only one there is. */
export function newValues(merchant: Merchant | undefined): IntegrationValues {
  return {
    ...{ name: '', slug: '', redirectHosts: '', secret: '' },
    ...ofMerchant(merchant),
    expiresAfterMinutes: DEFAULT_MINUTES,
    serverDelivery: false,
  };
}

/** What follows from the choice of a merchant. */
export function ofMerchant(merchant: Merchant | undefined) {
  return {
    merchant: merchant?.id ?? null,
    currency: (merchant?.currencies[0] ?? null) as string | null,
    cardTypes: (merchant?.cardTypes ?? []) as string[],
  };
}

export function bodyOf(values: IntegrationValues): Schemas['CreateIntegrationDto'] {
  const { name, slug, redirectHosts, expiresAfterMinutes } = values;
  const body = {
    ...values,
    ...{ name: name.trim(), slug: slug.trim(), redirectHosts: linesOf(redirectHosts) },
    expiresAfterMinutes: expiresAfterMinutes === '' ? null : expiresAfterMinutes,
  };
  // Whether the texts are ones that the API knows is for it to say.
  return body as Schemas['CreateIntegrationDto'];
}

/** Only what differs. The secret has a dialog of its own, the slug stays. */
export function changesOf(before: IntegrationValues, after: IntegrationValues): Schemas['ChangeIntegrationDto'] {
  const { slug: _slug, secret: _secret, ...body } = bodyOf(after);
  return difference(bodyOf(before), body);
}

/** `Harbour portal` as `harbour-portal`; empty where nothing of it can stand in an address. */
export function slugOf(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-+|-+$/g, '');
}
