import type { CustomerDetails, PaymentOrder } from '../checkout/ports/payment-provider.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import type { OrderSigner } from '../signing/order.signer.js';

const SIGNATURE_VERSION = '1.0';

/** Where the customer comes back, and where the service calls; routes of `CallbackController`. */
export const CALLBACK_PATHS = { reply: '/callbacks/mygw/reply', backoffice: '/callbacks/mygw/backoffice' } as const;

/** A client that the service creates along with the payment. */
interface ClientBody {
  readonly name: string;
  readonly clientID: string | undefined;
  readonly emailAddress: string;
  readonly mobileNumber: string | undefined;
}

/** Body of the payment call (protocols.md, section 2). A field that is undefined is not sent. */
export interface PaymentBody {
  readonly clientID: string | undefined;
  readonly amount: string;
  readonly cardType: string;
  readonly currency: string;
  readonly orderID: string;
  readonly replyURL: string;
  readonly backofficeURL: string;
  readonly sendEmail: 1 | undefined;
  readonly signature: string;
  readonly signatureVersion: string;
  readonly client: ClientBody | undefined;
}

export interface PaymentCall {
  readonly account: MerchantAccount;
  readonly order: PaymentOrder;
  readonly customer: CustomerDetails | null;
  /** Without a slash at its end. */
  readonly publicUrl: string;
}

/**
 * Builds the body and signs the very texts that it holds.
 *
 * @throws Error when the account has an empty merchant key
 */
export function paymentBody(call: PaymentCall, signer: OrderSigner): PaymentBody {
  const { order, publicUrl } = call;
  const { settings, merchantKey } = call.account;
  const signed = {
    clientID: order.clientId ?? undefined,
    orderID: order.orderId,
    amount: order.amountText,
    currency: order.currency,
    replyURL: publicUrl + CALLBACK_PATHS.reply,
    backofficeURL: publicUrl + CALLBACK_PATHS.backoffice,
  };
  return {
    ...signed,
    cardType: settings.cardTypeNames[order.cardType] ?? order.cardType,
    sendEmail: settings.emailPay ? 1 : undefined,
    client: settings.clientPolicy === 'collect' ? clientBody(order, call.customer) : undefined,
    signature: signer.signPayment(signedFields(signed), merchantKey.reveal()),
    signatureVersion: SIGNATURE_VERSION,
  };
}

/**
 * The identifier the service is to know the customer by. A collected customer gets one of their own for every order,
 * in lower case and of fixed length, so that no character can move between it and the orderID in a signature.
 */
export function clientIdFor(account: MerchantAccount, orderId: string): string | null {
  switch (account.settings.clientPolicy) {
    case 'none':
      return null;
    case 'fixed':
      return account.settings.clientId;
    case 'collect':
      return `c${orderId}`;
  }
}

type SignedBody = Pick<PaymentBody, 'clientID' | 'orderID' | 'amount' | 'currency' | 'replyURL' | 'backofficeURL'>;

function signedFields({ clientID, orderID, amount, currency, replyURL, backofficeURL }: SignedBody) {
  return { clientId: clientID, orderId: orderID, amount, currency, replyUrl: replyURL, backofficeUrl: backofficeURL };
}

function clientBody(order: PaymentOrder, customer: CustomerDetails | null): ClientBody | undefined {
  if (!customer) return undefined;
  const { name, email, mobile } = customer;
  return { name, clientID: order.clientId ?? undefined, emailAddress: email, mobileNumber: mobile };
}
