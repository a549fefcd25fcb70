import { html, type Html } from '../shared/html.js';
import { FAULT_FIELDS, FAULT_NAMES, readFaults, type FaultField } from './fault-fields.js';
import { DEFAULT_FAULTS, type Faults } from './faults.js';

const LABELS: Readonly<Record<keyof Faults, string>> = {
  paymentCall: 'Payment call',
  answerShape: 'Shape of the answer',
  ampersand: 'Ampersands in the redirect',
  answerDelayMs: 'Delay of the answer, ms',
  holdMs: 'Time-outs hang for, ms',
  stage: 'Stage in the page URL',
  backoffice: 'Backoffice callback',
  callbackDelayMs: 'Delay of late callbacks, ms',
  earlyOutcome: 'Outcome before the answer',
  reply: 'Way back of the browser',
  callbackOrder: 'Order of the callbacks',
  wrongAmount: 'Wrong amount in callbacks',
  wrongCurrency: 'Wrong currency in callbacks',
  failureFirst: 'A failure before the success',
  forgedCallback: 'A forged success too',
  parameterCase: 'Name of the order parameter',
  absentClient: 'An order without client',
  query: 'Query',
  pendingQueries: 'Queries that stay pending',
  queryResult: 'Result in all queries',
  queryWrongAmount: 'Wrong amount in queries',
  queryWrongCurrency: 'Wrong currency in queries',
  queryFailureSigned: 'Signature of failed queries',
  unknownOrder: 'Query of an unknown order',
  command: 'Refund and cancel',
};

/** The faults as a form; a field that differs from a well-behaved service is marked. */
export function faultForm(faults: Faults): Html {
  return html`<form method="post" action="/panel/faults" class="card">
    <div class="fields">${FAULT_NAMES.map((name) => field(name, faults[name]))}</div>
    <div class="row actions">
      <button class="primary" name="apply" value="all">Apply to all payments</button>
      <button name="apply" value="next">Apply to the next payment only</button>
      <button class="danger" name="apply" value="reset">Reset</button>
    </div>
  </form>`;
}

/** Reads the form back. Unticked boxes are not sent; numbers come as text. Throws as `readFaults` does. */
export function readFaultForm(body: unknown): Partial<Faults> {
  const sent: Record<string, unknown> = typeof body === 'object' && body !== null ? { ...body } : {};
  return readFaults(Object.fromEntries(FAULT_NAMES.map((name) => [name, fromForm(FAULT_FIELDS[name], sent[name])])));
}

function fromForm(field: FaultField, value: unknown): unknown {
  if (field.kind === 'flag') return value === 'on';
  if (field.kind === 'number') return typeof value === 'string' && value !== '' ? Number(value) : value;
  return value ?? '';
}

function field(name: keyof Faults, value: Faults[keyof Faults]): Html {
  const mark = value === DEFAULT_FAULTS[name] ? '' : ' (changed)';
  return html`<div class="field">
    <label for="${name}">${LABELS[name]}${mark}</label>
    <span class="soft">${name}</span>
    ${control(name, FAULT_FIELDS[name], value)}
  </div> `;
}

function control(name: keyof Faults, fieldOf: FaultField, value: Faults[keyof Faults]): Html {
  const text = String(value ?? '');
  if (fieldOf.kind === 'choice') {
    const options = fieldOf.choices.map((option) => choiceOption(option, option === text));
    return html`<select id="${name}" name="${name}">
      ${options}
    </select>`;
  }
  if (fieldOf.kind === 'flag') {
    return html`<input type="checkbox" id="${name}" name="${name}" ${value === true && html` checked`} />`;
  }
  const inputMode = fieldOf.kind === 'number' ? 'numeric' : 'text';
  return html`<input id="${name}" name="${name}" value="${text}" inputmode="${inputMode}" autocomplete="off" />`;
}

function choiceOption(option: string, isChosen: boolean): Html {
  return html`<option value="${option}" ${isChosen && html` selected`}>${option || 'as started'}</option>`;
}
