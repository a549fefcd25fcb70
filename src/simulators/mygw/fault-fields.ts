import { DEFAULT_FAULTS, type Faults } from './faults.js';

export interface ChoiceField {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

/** How a fault is entered and checked; an empty text stands for null. */
export type FaultField = ChoiceField | { readonly kind: 'number' | 'flag' | 'text' };

const choice = (...choices: readonly string[]): ChoiceField => ({ kind: 'choice', choices });

/** One row for each fault, in the order of the panel's form. */
export const FAULT_FIELDS: Readonly<Record<keyof Faults, FaultField>> = {
  paymentCall: choice(
    ...['ok', 'error-500', 'error-502', 'error-502-after', 'error-408-after', 'timeout-before', 'timeout-after'],
    ...['reset-before', 'reset-after', 'risk', 'no-processor'],
  ),
  answerShape: choice('1', '2', '3', 'email', 'email-advice', 'form', 'foreign-host', 'garbage'),
  ampersand: choice('escaped', 'raw'),
  answerDelayMs: { kind: 'number' },
  holdMs: { kind: 'number' },
  stage: choice('', 'test', 'production'),
  backoffice: choice('once', 'none', 'double', 'late', 'before-answer', 'after-reply'),
  callbackDelayMs: { kind: 'number' },
  earlyOutcome: choice('pay', 'decline', 'abandon'),
  reply: choice('normal', 'none', 'double'),
  callbackOrder: choice('backoffice-first', 'reply-first'),
  wrongAmount: { kind: 'text' },
  wrongCurrency: { kind: 'text' },
  failureFirst: { kind: 'flag' },
  forgedCallback: { kind: 'flag' },
  parameterCase: choice('orderID', 'orderId'),
  absentClient: choice('omitted', 'empty'),
  query: choice('ok', 'error-500', 'timeout', 'held', 'pending-for', 'no-reply-signature', 'garbage'),
  pendingQueries: { kind: 'number' },
  queryResult: { kind: 'text' },
  queryWrongAmount: { kind: 'text' },
  queryWrongCurrency: { kind: 'text' },
  queryFailureSigned: choice('without-amount', 'with-amount'),
  unknownOrder: choice('404', 'result-11'),
  command: choice(
    ...['executed', 'plain', 'queued', 'forbidden', 'error-500', 'error-502', 'error-502-after', 'garbage'],
    ...['timeout-before', 'timeout-after'],
  ),
};

/** The names, in the order of the form. */
export const FAULT_NAMES = Object.keys(FAULT_FIELDS) as (keyof Faults)[];

/** Reads faults from JSON. Throws a sentence that names the first unknown field or value that does not fit. */
export function readFaults(body: unknown): Partial<Faults> {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) throw new FaultError('Faults are an object.');
  const faults: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (!isFaultName(name)) throw new FaultError(`There is no fault ${name}.`);
    faults[name] = readValue(name, value);
  }
  return faults;
}

export class FaultError extends Error {
  readonly status = 400;
}

function isFaultName(name: string): name is keyof Faults {
  return Object.hasOwn(FAULT_FIELDS, name);
}

function readValue(name: keyof Faults, value: unknown): unknown {
  const field = FAULT_FIELDS[name];
  if (DEFAULT_FAULTS[name] === null && (value === null || value === '')) return null;
  if (fits(field, value)) return value;
  throw new FaultError(`${JSON.stringify(value)} is no value of ${name}.`);
}

function fits(field: FaultField, value: unknown): boolean {
  if (field.kind === 'choice') return typeof value === 'string' && field.choices.includes(value);
  if (field.kind === 'flag') return typeof value === 'boolean';
  if (field.kind === 'text') return typeof value === 'string' && value.length <= 100;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 600_000;
}
