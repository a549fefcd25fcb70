import type { components } from '../../../api/schema';
import { formatAmount } from '../../../components/money';
import type { Tone } from '../../../components/state-badge';
import { cardTypeName } from '../../../lib/card-type';
import { hasText, type Text } from '../../../lib/text';

export type TransactionEvent = components['schemas']['TransactionEventDto'];

/** In the reader's language; or `said`, a sentence that the API has in English only, such as what MYGW said. */
export type Line = string | { readonly said: string };

/** An event in plain words. */
export interface Told {
  readonly tone: Tone;
  readonly title: string;
  readonly lines: readonly Line[];
}

/** What the telling needs beside the event. */
export interface Teller {
  readonly text: Text<'transactions'>;
  readonly common: Text<'common'>;
  readonly currency: string;
}

type Data = Readonly<Record<string, unknown>>;
type Tell = (data: Data, teller: Teller) => Told;

const TELLS: Readonly<Record<string, Tell>> = {
  request_received: tellRequest,
  transaction_moved: (data, teller) => tellMove('event.transaction_moved', data, teller),
  attempt_moved: (data, teller) => tellMove('event.attempt_moved', data, teller),
  attempt_started: (data, { text }) => ({
    tone: 'waiting',
    title: text('event.attempt_started', { cardType: cardTypeName(word(data, 'cardType')) }),
    lines: [text('event.attempt_started.line', { orderId: word(data, 'orderId') })],
  }),
  payment_answered: tellPayment,
  callback_received: tellCallback,
  query_answered: tellQuery,
  attention_raised: (data, teller) => ({
    tone: 'warning',
    title: teller.text('event.attention_raised', { what: attention(data, teller) }),
    lines: present(why(data, teller)),
  }),
  attention_cleared: (data, teller) => ({
    tone: 'good',
    title: teller.text('event.attention_cleared', { what: attention(data, teller) }),
    lines: present(why(data, teller)),
  }),
  cancellation_refused: (_data, { text }) => ({
    tone: 'neutral',
    title: text('event.cancellation_refused'),
    lines: [text('event.cancellation_refused.line')],
  }),
  customer_returned: (data, { text }) => ({
    tone: 'good',
    title: text('event.customer_returned'),
    lines: [text('event.customer_returned.line', { result: result(data, text), host: word(data, 'host') })],
  }),
  return_delivery_attempted: tellDelivery,
  refund_requested: (data, teller) => ({
    tone: 'neutral',
    title: teller.text('event.refund_requested', refundWords(data, teller)),
    lines: present(word(data, 'reason')),
  }),
  refund_moved: (data, teller) => ({
    tone: REFUND_TONES[word(data, 'to')] ?? 'waiting',
    title: teller.text('event.refund_moved', {
      ...refundWords(data, teller),
      ...{ from: refundState(data, 'from', teller), to: refundState(data, 'to', teller) },
    }),
    // What a person decided has that person's words.
    lines: present(refundFailure(data, teller), 'by' in data ? ownWhy(data, teller) : why(data, teller)),
  }),
};

/** What happened, in plain words; of a kind that is not known here, its name. */
export function describe({ kind, data }: TransactionEvent, teller: Teller): Told {
  const tell = TELLS[kind];
  if (tell) return tell(data, teller);
  const key = `event.${kind}`;
  const title = hasText('transactions', key) ? teller.text(key) : kind.replaceAll('_', ' ');
  return { tone: 'neutral', title, lines: [] };
}

function tellRequest(data: Data, { text, currency }: Teller): Told {
  const amount = `${formatAmount(word(data, 'amount'), currency)} ${currency}`;
  return {
    tone: 'neutral',
    title: text('event.request_received'),
    lines: [
      text('event.request_received.line', { amount, reference: word(data, 'reference') }),
      text(data['signature'] === 'ok' ? 'signatureRight' : 'signatureWrong'),
      text('event.request_received.host', { host: word(data, 'redirectHost') }),
    ],
  };
}

const MOVE_TONES: Readonly<Record<string, Tone>> = { succeeded: 'good', failed: 'bad', unknown: 'warning' };

function tellMove(key: 'event.transaction_moved' | 'event.attempt_moved', data: Data, teller: Teller): Told {
  const to = word(data, 'to');
  return {
    tone: MOVE_TONES[to] ?? 'neutral',
    title: teller.text(key, { from: state(word(data, 'from'), teller), to: state(to, teller) }),
    lines: present(why(data, teller), failure(data, teller), proof(data, teller)),
  };
}

function tellPayment(data: Data, { text, ...teller }: Teller): Told {
  const values = { status: word(data, 'httpStatus'), host: word(data, 'host') };
  const message = said(data, 'operatorMessage');
  switch (data['kind']) {
    case 'redirect':
      return { tone: 'good', title: text('event.taken'), lines: [text('event.taken.line', values)] };
    case 'emailed':
      return { tone: 'good', title: text('event.emailed'), lines: [text('event.emailed.line')] };
    case 'refused':
      return { tone: 'bad', title: text('event.refused'), lines: present(failure(data, { text, ...teller }), message) };
    default:
      return { tone: 'warning', title: text('event.unknown'), lines: present(message, text('event.unknown.line')) };
  }
}

function tellCallback(data: Data, { text }: Teller): Told {
  const claim = word(data, 'claim');
  const tone = claim === 'success' ? 'good' : claim === 'failure' ? 'bad' : 'warning';
  return {
    tone: data['early'] === true ? 'neutral' : tone,
    title: text(data['channel'] === 'reply' ? 'event.callback.reply' : 'event.callback.backoffice'),
    lines: present(
      claim !== '' && text(`claim.${claim as 'success' | 'failure' | 'amount_mismatch'}`),
      data['early'] === true && text('event.callback.early'),
    ),
  };
}

const QUERY_TONES: Readonly<Record<string, Tone>> = { succeeded: 'good', failed: 'bad', pending: 'waiting' };

function tellQuery(data: Data, teller: Teller): Told {
  const { text } = teller;
  const kind = word(data, 'kind');
  const trigger = word(data, 'trigger');
  const triggerKey = `trigger.${trigger}`;
  const key = `event.query.${kind}`;
  return {
    tone: QUERY_TONES[kind] ?? 'warning',
    title: hasText('transactions', key) ? text(key) : text('event.query_answered'),
    lines: present(
      failure(data, teller),
      said(data, 'operatorMessage'),
      kind === 'succeeded' && paidAmount(data, teller),
      text('event.query.line', {
        trigger: hasText('transactions', triggerKey) ? text(triggerKey) : trigger,
        milliseconds: word(data, 'milliseconds'),
      }),
    ),
  };
}

function paidAmount(data: Data, { text }: Teller): string | false {
  const amount = word(data, 'amountText');
  const currency = word(data, 'currency');
  return amount !== '' && text('event.query.amount', { amount: `${amount} ${currency}`.trim() });
}

const DELIVERY_TONES: Readonly<Record<string, Tone>> = { delivered: 'good', failed: 'bad', refused: 'warning' };

function tellDelivery(data: Data, { text }: Teller): Told {
  const outcome = word(data, 'outcome');
  const status = word(data, 'httpStatus');
  return {
    tone: DELIVERY_TONES[outcome] ?? 'neutral',
    title: text(`event.delivery.${outcome as 'delivered' | 'failed' | 'refused'}`),
    lines: present(
      text(data['by'] === 'schedule' ? 'event.delivery.schedule' : 'event.delivery.staff', {
        result: result(data, text),
        host: word(data, 'host'),
      }),
      status !== '' && text('event.delivery.status', { status }),
      said(data, 'error'),
    ),
  };
}

const REFUND_TONES: Readonly<Record<string, Tone>> = {
  succeeded: 'good',
  failed: 'bad',
  unknown: 'warning',
  rejected: 'neutral',
};

function refundWords(data: Data, { text, currency }: Teller) {
  const key = `${word(data, 'kind')}.name`;
  return {
    kind: hasText('transactions', key) ? text(key) : word(data, 'kind'),
    amount: `${formatAmount(word(data, 'amount'), currency)} ${currency}`,
  };
}

function refundState(data: Data, name: 'from' | 'to', { text }: Teller): string {
  const key = `refundState.${word(data, name)}`;
  return hasText('transactions', key) ? text(key) : word(data, name);
}

function refundFailure(data: Data, { text }: Teller): string {
  const key = `refundFailure.${word(data, 'code')}`;
  return hasText('transactions', key) ? text(key) : '';
}

/** A value as a text; empty where there is none. */
function word(data: Data, name: string): string {
  const value = data[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function state(name: string, { common }: Teller): string {
  const key = `state.${name}`;
  return hasText('common', key) ? common(key) : name;
}

function attention(data: Data, { common }: Teller): string {
  const key = `attention.${word(data, 'code')}`;
  return hasText('common', key) ? common(key) : word(data, 'code');
}

/** Our own reasons in the reader's language; what the provider said, as it said it. */
function why(data: Data, teller: Teller): Line {
  const own = ownWhy(data, teller);
  return own === word(data, 'why') ? said(data, 'why') : own;
}

/** The same for words of staff, whatever language they are in. */
function ownWhy(data: Data, { text }: Teller): string {
  const key = `why.${word(data, 'why')}`;
  return hasText('transactions', key) ? text(key) : word(data, 'why');
}

function said(data: Data, name: string): Line {
  const sentence = word(data, name);
  return sentence === '' ? '' : { said: sentence };
}

function failure(data: Data, { common }: Teller): string {
  const code = word(data, 'code');
  const key = `failure.${code}`;
  return hasText('common', key) ? common(key) : code;
}

function proof(data: Data, { text }: Teller): string {
  const key = `proof.${word(data, 'proof')}`;
  return hasText('transactions', key) ? text(key) : '';
}

function result(data: Data, text: Text<'transactions'>): string {
  return text(data['status'] === 'success' ? 'result.success' : 'result.fail');
}

function present(...lines: (Line | false)[]): Line[] {
  return lines.filter((line): line is Line => line !== false && line !== '');
}
