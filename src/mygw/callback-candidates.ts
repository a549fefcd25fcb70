import { amountForms } from '../inspection/amount-forms.js';
import type { Candidate } from '../inspection/find-match.js';
import { md5Hex } from '../signing/constant-time.js';
import type { CallbackFields } from '../signing/order.signer.js';
import type { CallbackParameters } from './callback-parameters.js';

/** The texts before and after the hash of the merchant key (protocols.md, section 2, "Callbacks"). */
export interface CallbackText {
  readonly before: string;
  readonly after: string;
}

const MASK = '•••';

export function textOf({ success, clientId = '', orderId, amount = '', currency = '', merchantId }: CallbackFields) {
  return { before: `${success}${clientId}${orderId}`, after: `${amount}${currency}${merchantId}` };
}

/** As signed, the hash of the merchant key hidden. */
export function maskedText({ before, after }: CallbackText): string {
  return `${before}${MASK}${after}`;
}

export function signText({ before, after }: CallbackText, merchantKey: string): string {
  return md5Hex(`${before}${md5Hex(merchantKey)}${after}`);
}

interface Variant {
  readonly text: string | undefined;
  readonly name: string;
}

/** Every way in which the signed text may have been made: number formats, letter cases, fields left out. */
export function callbackCandidates(
  parameters: CallbackParameters,
  storedClientId: string | null,
): Candidate<CallbackText>[] {
  const { success = '', orderID = '', merchantID = '' } = parameters;
  const candidates = ordersOf(orderID).flatMap((order) =>
    clientsOf(parameters.clientID, storedClientId).flatMap((client) =>
      moneyOf(parameters).map((money) => ({
        forms: [order.name, client.name, money.name].filter((name) => name !== ''),
        message: textOf({
          ...{ success, clientId: client.text, orderId: order.text ?? '', merchantId: merchantID },
          ...{ amount: money.text, currency: money.currency },
        }),
      })),
    ),
  );
  return [...candidates, ...candidates.map(inLowerCase)];
}

function ordersOf(orderId: string): Variant[] {
  const lower = orderId.toLowerCase();
  const usual = { text: lower, name: '' };
  const others = [
    { text: orderId, name: 'orderID as it came, not in lower case' },
    { text: orderId.toUpperCase(), name: 'orderID in capitals' },
  ];
  return [usual, ...others.filter(({ text }) => text !== lower)];
}

function clientsOf(clientId: string | undefined, stored: string | null): Variant[] {
  const variants: Variant[] = [{ text: clientId, name: '' }];
  if (clientId !== undefined) variants.push({ text: undefined, name: 'clientID left out' });
  if (stored !== null && stored !== clientId) variants.push({ text: stored, name: `clientID as ${stored}` });
  return variants;
}

function moneyOf({ amount, currency }: CallbackParameters): (Variant & { currency: string | undefined })[] {
  if (amount === undefined) return [{ text: undefined, name: '', currency }];
  const forms = amountForms(amount).map(({ text, name }) => ({ text, name, currency }));
  return [...forms, { text: undefined, name: 'amount and currency left out', currency: undefined }];
}

/** By one reading of the manual all of the data is in lower case. */
function inLowerCase({ forms, message: { before, after } }: Candidate<CallbackText>): Candidate<CallbackText> {
  return {
    forms: [...forms, 'all of it in lower case'],
    message: { before: before.toLowerCase(), after: after.toLowerCase() },
  };
}
