import { refusal, type Refusal } from './refusal.js';

/** The body of a payment call (protocols.md §2), after its types were checked. */
export interface PaymentRequest {
  readonly orderID: string;
  readonly amount: string;
  readonly currency: string;
  readonly cardType: string;
  readonly signature: string;
  readonly signatureVersion: string;
  readonly clientID?: string;
  readonly echo?: string;
  readonly replyURL?: string;
  readonly backofficeURL?: string;
  readonly sendEmail: boolean;
  readonly client?: Readonly<Record<string, unknown>>;
}

const MANDATORY = ['orderID', 'amount', 'currency', 'cardType', 'signature', 'signatureVersion'] as const;
const OPTIONAL = ['clientID', 'echo', 'replyURL', 'backofficeURL'] as const;
const MAX_LENGTH = 2048;

type Fields = Readonly<Record<string, unknown>>;

/** Reads a payment call; a field of the wrong type or form is a refusal, numbers in place of strings too. */
export function readPaymentRequest(body: unknown): PaymentRequest | Refusal {
  if (!isFields(body)) return refusal(400, 'Request body is not a JSON object');
  const problem = findProblem(body);
  if (problem) return refusal(400, problem);
  const text = (name: string): string => String(body[name]);
  const optional = Object.fromEntries(OPTIONAL.filter((name) => hasText(body, name)).map((name) => [name, text(name)]));
  return {
    orderID: text('orderID'),
    amount: text('amount'),
    currency: text('currency'),
    cardType: text('cardType'),
    signature: text('signature'),
    signatureVersion: text('signatureVersion'),
    sendEmail: text('sendEmail') === '1',
    ...optional,
    ...(isFields(body['client']) ? { client: body['client'] } : {}),
  };
}

/** Tells a refusal from a request that was read. */
export function isRefusal(value: object): value is Refusal {
  return 'statusCode' in value;
}

/** The text of a field for logs and faults, even in a body that is refused. */
export function textOf(body: unknown, name: string): string {
  const value = isFields(body) ? body[name] : undefined;
  return typeof value === 'string' ? value : '';
}

function findProblem(body: Fields): string | undefined {
  const missing = MANDATORY.find((name) => !hasText(body, name));
  if (missing) return `Field ${missing} must be a string and must not be empty`;
  const wrong = OPTIONAL.find((name) => body[name] !== undefined && typeof body[name] !== 'string');
  if (wrong) return `Field ${wrong} must be a string`;
  const long = [...MANDATORY, ...OPTIONAL].find((name) => textOf(body, name).length > MAX_LENGTH);
  if (long) return `Field ${long} is too long`;
  if (body['signatureVersion'] !== '1.0') return 'Signature version not supported';
  if (![undefined, 0, 1, '0', '1'].includes(body['sendEmail'] as string)) return 'Field sendEmail must be 0 or 1';
  if (body['client'] !== undefined && !isFields(body['client'])) return 'Field client must be an object';
  return undefined;
}

function hasText(body: Fields, name: string): boolean {
  return textOf(body, name) !== '';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
