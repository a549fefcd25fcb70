import { Injectable } from '@nestjs/common';
import { CallbackInbox, type KnownOrder } from '../checkout/ports/callback-inbox.js';
import { isSameDecimal } from '../common/same-decimal.js';
import { Reader } from '../database/reader.js';
import { findMatch, type KnownSecret, signatureView } from '../inspection/find-match.js';
import { compared, type InspectedField, type Inspection } from '../inspection/inspection.js';
import { keysOfMerchant } from '../inspection/merchant-keys.js';
import { UrlInspector } from '../inspection/url-inspector.js';
import { MerchantsService } from '../merchants/merchants.service.js';
import { TransactionRepository } from '../transactions/transaction.repository.js';
import { callbackCandidates, maskedText, signText, textOf } from './callback-candidates.js';
import { callbackFindings } from './callback-findings.js';
import { type CallbackParameters, parseCallbackParameters } from './callback-parameters.js';
import { CallbackRefused } from './callback-refused.js';

/** Explains a replyURL or backofficeURL as MYGW calls it (protocols.md, section 2). */
@Injectable()
export class CallbackInspector extends UrlInspector {
  constructor(
    private readonly inbox: CallbackInbox,
    private readonly merchants: MerchantsService,
    private readonly transactions: TransactionRepository,
    private readonly reader: Reader,
  ) {
    super();
  }

  override async inspect(address: string): Promise<Inspection | null> {
    const withoutFragment = address.split('#', 1)[0] ?? '';
    if (!isCallback(withoutFragment)) return null;
    try {
      return await this.explain(parseCallbackParameters(withoutFragment));
    } catch (error) {
      if (!(error instanceof CallbackRefused)) throw error;
      return malformed(error.message);
    }
  }

  private async explain(parameters: CallbackParameters): Promise<Inspection> {
    const order = parameters.orderID === undefined ? null : await this.order(parameters.orderID);
    const match = await this.matchOf(parameters, order);
    const fields = fieldsOf(parameters, order);
    const { success = '', clientID, orderID = '', amount, currency, merchantID = '' } = parameters;
    const usual = { success, clientId: clientID, orderId: orderID.toLowerCase(), amount, currency };
    return {
      ...{ kind: 'callback', ...callbackFindings({ parameters, order, match, fields }), fields },
      party: order?.account.settings.name ?? match?.secret.view.owner ?? null,
      transaction: await this.transactionOf(order),
      signature: signatureView('MD5', match, textOf({ ...usual, merchantId: merchantID }), maskedText),
    };
  }

  private order(orderId: string): Promise<KnownOrder | null> {
    return orderId.includes('\u0000') ? Promise.resolve(null) : this.inbox.findOrder(orderId.toLowerCase());
  }

  private async transactionOf(order: KnownOrder | null): Promise<string | null> {
    const attempt = order && (await this.transactions.findAttempt(this.reader.manager, order.attemptId));
    return attempt?.transactionId ?? null;
  }

  /** The keys of the order's merchant come first, then those of all others: accounts get mixed up. */
  private async matchOf(parameters: CallbackParameters, order: KnownOrder | null) {
    const { signature = '' } = parameters;
    if (!/^[0-9a-f]{32}$/i.test(signature)) return null;
    const all = await this.merchants.list();
    const first = all.filter(({ id }) => id === order?.account.id);
    const others = all.filter(({ id }) => id !== order?.account.id);
    const secrets: KnownSecret[] = [];
    for (const account of [...first, ...others]) secrets.push(...(await keysOfMerchant(this.merchants, account)));
    return findMatch(callbackCandidates(parameters, order?.clientId ?? null), secrets, signText, signature);
  }
}

/** One of our two addresses, or one that has all that a callback has, wherever it was caught. */
function isCallback(address: string): boolean {
  const [, path = '', query = ''] = /^([^?]*)\?(.*)$/s.exec(address) ?? [];
  if (/\/callbacks\/mygw\/(?:reply|backoffice)\/?$/i.test(path)) return true;
  return ['success', 'orderid', 'merchantid'].every((name) => new RegExp(`(?:^|&)${name}=`, 'i').test(query));
}

function fieldsOf(parameters: CallbackParameters, order: KnownOrder | null): InspectedField[] {
  const { merchantID = null, orderID = null, clientID = null, amount = null, currency = null } = parameters;
  const identity = [
    compared('merchantID', merchantID, order?.account.settings.merchantId),
    compared('orderID', orderID, order?.orderId, (a, b) => a.toLowerCase() === b.toLowerCase()),
    compared('clientID', clientID, order ? order.clientId : undefined),
  ];
  // A failure has neither amount nor currency.
  const money = [
    { ...compared('amount', amount, order?.amountText, isSameDecimal) },
    { ...compared('currency', currency, order?.currency) },
  ].map((field) => (field.received === null ? ({ ...field, verdict: 'absent' } as const) : field));
  return [...identity, ...money];
}

function malformed(reason: string): Inspection {
  return {
    ...{ kind: 'callback', verdict: 'malformed', party: null, transaction: null, signature: null, fields: [] },
    summary: `The callback is refused: ${reason}.`,
    advice: ['Make sure that the whole address was pasted, and only once.'],
  };
}
