import type { Faults } from './faults.js';
import { callbackSignature } from './signature.js';
import type { CallbackOverrides, OrderRecord } from './types.js';

interface CallbackFields {
  readonly currency?: string | undefined;
  readonly success?: string | undefined;
  readonly merchantID: string;
  readonly orderID: string;
  readonly clientID?: string | undefined;
  readonly amount?: string | undefined;
  readonly detail?: string | undefined;
}

/** What a callback is made from. */
export interface CallbackSource {
  readonly order: OrderRecord;
  readonly merchantKey: string;
  readonly faults: Faults;
}

/**
 * A callback's URL (protocols.md §2): the order's data, then the faults, then the overrides, then the signature. A
 * pending order makes a success; a failure has a detail and neither amount nor currency. Throws without a base URL.
 */
export function callbackUrl(
  base: string | undefined,
  { order, merchantKey, faults }: CallbackSource,
  overrides: CallbackOverrides = {},
): string {
  if (base === undefined) throw new Error(`Order ${order.orderId} names no URL for this callback.`);
  const fields = applyOverrides(fieldsOf(order, faults, overrides.success), overrides);
  const computed = callbackSignature(fields, overrides.merchantKey ?? merchantKey);
  const signature = overrides.signature === undefined ? computed : overrides.signature;
  return appendQuery(base, toQuery({ ...fields, signature, echo: order.echo }, faults.parameterCase));
}

/** What is cancelled was paid before. Of a pending order a callback is built to be forged: a success, unless told otherwise. */
const TELL_SUCCESS: readonly string[] = ['paid', 'pending', 'cancelled'];

function fieldsOf(order: OrderRecord, faults: Faults, forced: string | null | undefined): CallbackFields {
  const success = forced ?? (TELL_SUCCESS.includes(order.state) ? 'Y' : 'N');
  const clientID = order.clientId ?? (faults.absentClient === 'empty' ? '' : undefined);
  const common = { success, merchantID: order.merchantId, orderID: order.orderId, clientID };
  if (success === 'N') {
    return { ...common, detail: order.state === 'declined' ? order.detail : 'Transaction abandoned' };
  }
  const amount = faults.wrongAmount ?? order.amount;
  const currency = faults.wrongCurrency ?? order.currency;
  return { ...common, amount, currency };
}

function applyOverrides(fields: CallbackFields, overrides: CallbackOverrides): CallbackFields {
  const pick = (name: keyof CallbackFields): string | undefined => {
    const override = overrides[name];
    return override === undefined ? fields[name] : (override ?? undefined);
  };
  return {
    currency: pick('currency'),
    success: pick('success'),
    merchantID: overrides.merchantID ?? fields.merchantID,
    orderID: overrides.orderID ?? fields.orderID,
    clientID: pick('clientID'),
    amount: pick('amount'),
    detail: pick('detail'),
  };
}

interface SignedFields extends CallbackFields {
  readonly signature: string | null;
  readonly echo: string | undefined;
}

/** The parameters in the order of the seed's examples. */
function toQuery(fields: SignedFields, orderName: Faults['parameterCase']): URLSearchParams {
  const query = new URLSearchParams();
  const add = (name: string, value: string | null | undefined): void => {
    if (value !== undefined && value !== null) query.append(name, value);
  };
  add('currency', fields.currency);
  add('success', fields.success);
  add('merchantID', fields.merchantID);
  add(orderName, fields.orderID);
  add('clientID', fields.clientID);
  add('amount', fields.amount);
  add('detail', fields.detail);
  add('signature', fields.signature);
  add('echo', fields.echo);
  return query;
}

function appendQuery(base: string, query: URLSearchParams): string {
  return `${base}${base.includes('?') ? '&' : '?'}${query}`;
}
