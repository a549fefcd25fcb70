import type { Faults } from './faults.js';
import { acceptsCardType, type Merchant } from './merchants.js';
import { isBetween, isExactAmount } from './money.js';
import type { Orders } from './orders.js';
import type { PaymentRequest } from './payment-request.js';
import { paymentRefusal, type PaymentRefusal } from './refusal.js';
import { paymentSignature } from './signature.js';

type Check = (request: PaymentRequest, merchant: Merchant, orders: Orders) => PaymentRefusal | undefined;

/** When several things are wrong, in an order of ours; the merchant was found before. */
const CHECKS: readonly Check[] = [checkCurrency, checkSignature, checkClient, checkAmount, checkOrderId, checkCardType];

/** The first reason to refuse a payment call (the table in protocols.md §2), or undefined. */
export function checkPayment(
  request: PaymentRequest,
  merchant: Merchant,
  orders: Orders,
  paymentCall: Faults['paymentCall'],
): PaymentRefusal | undefined {
  for (const check of CHECKS) {
    const found = check(request, merchant, orders);
    if (found) return found;
  }
  if (paymentCall === 'no-processor') return noProcessor();
  if (paymentCall !== 'risk') return undefined;
  return paymentRefusal(422, '17', 'Blocked due to risk score', 'Exceed transaction attempts');
}

function checkCurrency({ currency }: PaymentRequest, merchant: Merchant): PaymentRefusal | undefined {
  if (merchant.currencies.includes(currency)) return undefined;
  return paymentRefusal(400, '15', 'Currency not supported for this merchant');
}

function checkSignature(request: PaymentRequest, merchant: Merchant): PaymentRefusal | undefined {
  const expected = paymentSignature(request, merchant.merchantKey);
  return request.signature === expected ? undefined : paymentRefusal(400, '2', 'Signature mismatch');
}

/** A client object makes its client known; a clientID alone must be known already where the merchant has a list. */
function checkClient({ clientID, client }: PaymentRequest, merchant: Merchant): PaymentRefusal | undefined {
  const unknown = paymentRefusal(404, '4', 'Client record not found');
  if (client !== undefined) return undefined;
  if (clientID === undefined) return merchant.requiresClient ? unknown : undefined;
  if (merchant.knownClients === undefined || merchant.clients.get(clientID)) return undefined;
  return unknown;
}

/** Stricter than the service need be: that all decimals are sent is what the gateway promises, and is held here. */
function checkAmount({ amount, currency }: PaymentRequest, merchant: Merchant): PaymentRefusal | undefined {
  if (!isExactAmount(amount, currency)) return paymentRefusal(400, '10', `Amount not valid for ${currency}`);
  const { minAmount, maxAmount } = merchant;
  if (isBetween(amount, minAmount, maxAmount)) return undefined;
  const limits = `${currency} [min = ${minAmount}, max = ${maxAmount}]`;
  return paymentRefusal(400, '10', `Amount out of range - for this merchant; ${limits}`);
}

function checkOrderId({ orderID }: PaymentRequest, merchant: Merchant, orders: Orders): PaymentRefusal | undefined {
  if (!orders.isUsed(merchant.merchantId, orderID)) return undefined;
  return paymentRefusal(422, '5', 'Duplicate Order ID');
}

function checkCardType({ cardType }: PaymentRequest, merchant: Merchant): PaymentRefusal | undefined {
  return acceptsCardType(merchant, cardType) ? undefined : noProcessor();
}

function noProcessor(): PaymentRefusal {
  return paymentRefusal(422, '7', 'Unable to determine gateway processor');
}
