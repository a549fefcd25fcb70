import * as z from 'zod/mini';
import type { components } from '../../../api/schema';
import { periodFields } from '../../../components/period-control';
import { CARD_TYPES } from '../../../lib/choices';
import { daysOf, momentsOf } from '../../../lib/period';
import { present } from '../../../lib/present';
import { currencyField, field, textField } from '../../../lib/search-field';

type Schemas = components['schemas'];
export type Transaction = Schemas['TransactionDto'];

export const STATUSES = [
  'open',
  'processing',
  'succeeded',
  'failed',
  'cancelled',
  'expired',
] as const satisfies readonly Schemas['TransactionStatus'][];

export const ATTENTION_CODES = [
  'paid_not_returned',
  'outcome_unknown',
  'amount_mismatch',
  'duplicate_payment',
  'late_success',
  'refund_unknown',
] as const satisfies readonly Schemas['AttentionCode'][];

export const ENVIRONMENTS = ['production', 'test'] as const satisfies readonly Schemas['MerchantEnvironment'][];

const SORTS = ['-createdAt', 'createdAt', '-amount', 'amount'] as const;

const id = field(z.uuid());
const decimal = textField(/^(?:0|[1-9]\d{0,11})(?:\.\d{1,3})?$/);

/** What the list's address holds. */
export const FILTERS = z.object({
  q: field(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
  status: field(z.enum(STATUSES)),
  attention: field(z.enum(ATTENTION_CODES)),
  integration: id,
  merchant: id,
  environment: field(z.enum(ENVIRONMENTS)),
  cardType: field(z.enum(CARD_TYPES)),
  currency: currencyField,
  ...periodFields,
  minAmount: decimal,
  maxAmount: decimal,
  sort: field(z.enum(SORTS)),
});

export type Filters = z.output<typeof FILTERS>;
export type ChangeFilters = (change: Partial<Filters>) => void;

/** Everything but the order of the rows. */
export const NO_FILTERS: Filters = {
  q: undefined,
  status: undefined,
  attention: undefined,
  integration: undefined,
  merchant: undefined,
  environment: undefined,
  cardType: undefined,
  currency: undefined,
  period: undefined,
  from: undefined,
  to: undefined,
  minAmount: undefined,
  maxAmount: undefined,
};

/** The filters as the API wants them, for the list and for its exports. */
export function toQuery({ period, from, to, currency, sort: _sort, ...others }: Filters) {
  return present({
    ...others,
    currency: currency as Schemas['Currency'] | undefined,
    ...momentsOf(daysOf({ period, from, to })),
  });
}

/** Whether anything is filtered at all. */
export function isFiltered(filters: Filters): boolean {
  return Object.entries(filters).some(([name, value]) => name !== 'sort' && value !== undefined);
}
