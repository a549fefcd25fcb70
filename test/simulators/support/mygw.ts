import { createHash } from 'node:crypto';
import {
  startMygwSimulator,
  type MerchantConfig,
  type MygwOptions,
  type MygwSimulator,
} from '../../../src/simulators/mygw/index.js';

export const MERCHANT: MerchantConfig = {
  merchantId: '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e',
  merchantKey: '1234567890',
  apiKey: 'test-api-key',
  currencies: ['AUD', 'USD', 'JPY'],
  minAmount: '1.00',
  maxAmount: '15000.00',
  cardTypes: ['UnionPay', 'Wechat Pay'],
  name: 'Test merchant',
};

export function startMygw(
  options: Partial<MygwOptions> = {},
  merchant: Partial<MerchantConfig> = {},
): Promise<MygwSimulator> {
  return startMygwSimulator({ port: 0, merchants: [{ ...MERCHANT, ...merchant }], ...options });
}

export type Body = Readonly<Record<string, unknown>>;

/** The MD5 recipes once more, written apart from those under test. */
export function md5OfParts(...parts: readonly unknown[]): string {
  const texts = parts.map((part) => (typeof part === 'string' || typeof part === 'number' ? String(part) : ''));
  return md5(texts.join(''));
}

export const KEY_HASH = md5(MERCHANT.merchantKey);

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

/** A payment body, signed after the changes; a change to undefined takes a field out. */
export function paymentBody(orderID: string, changes: Body = {}): Record<string, unknown> {
  const fields: Record<string, unknown> = {
    ...{ orderID, amount: '25.00', currency: 'AUD', cardType: 'UnionPay', signatureVersion: '1.0' },
    ...changes,
  };
  const { clientID, amount, currency, replyURL, backofficeURL } = fields;
  const order = String(fields['orderID']).toLowerCase();
  const signature = md5OfParts(clientID, order, KEY_HASH, amount, currency, replyURL, backofficeURL);
  return { signature, ...fields };
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  /** The parsed body, or an empty object. */
  readonly json: AnswerJson;
}

export interface AnswerJson {
  readonly client?: Readonly<Record<string, unknown>>;
  readonly status?: number;
  readonly response?: string | Readonly<Record<string, unknown>>;
  readonly reply?: string | Readonly<Record<string, unknown>>;
}

export async function call(url: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url, { redirect: 'manual', ...init });
  const text = await response.text();
  return { status: response.status, text, json: parse(text) };
}

export function sendJson(
  method: string,
  url: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  return call(url, { method, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
}

/** Makes a payment call with a body as it is. */
export function postPayment(mygw: MygwSimulator, body: unknown, merchantId = MERCHANT.merchantId): Promise<Answer> {
  return sendJson('POST', `${mygw.url}/merchants/${merchantId}/transactions`, body);
}

/** Makes a payment call for a new order. */
export function startOrder(mygw: MygwSimulator, orderId: string, changes: Body = {}): Promise<Answer> {
  return postPayment(mygw, paymentBody(orderId, changes));
}

export function query(mygw: MygwSimulator, orderId: string, apiKey: string = MERCHANT.apiKey): Promise<Answer> {
  const url = `${mygw.url}/merchants/${MERCHANT.merchantId}/transactions/${orderId}`;
  return call(url, { headers: { 'x-api-key': apiKey } });
}

/** The reply of a query as fields. */
export async function queryReply(mygw: MygwSimulator, orderId: string): Promise<Readonly<Record<string, unknown>>> {
  const { json } = await query(mygw, orderId);
  return typeof json.reply === 'object' ? json.reply : {};
}

/** The recipe of callbacks and query replies over what is really there. */
export function expectedCallbackSignature(fields: Readonly<Record<string, unknown>>): string {
  const { success, clientID, amount, currency, merchantID } = fields;
  const order = String(fields['orderID'] ?? fields['orderId']).toLowerCase();
  return md5OfParts(success, clientID, order, KEY_HASH, amount, currency, merchantID);
}

export function parametersOf(url: URL | string): Record<string, string> {
  return Object.fromEntries(new URL(url).searchParams);
}

function parse(text: string): AnswerJson {
  try {
    return JSON.parse(text) as AnswerJson;
  } catch {
    return {};
  }
}
