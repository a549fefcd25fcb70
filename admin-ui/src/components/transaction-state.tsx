import { hasText, useText } from '../lib/text';
import { StateBadge, type Tone } from './state-badge';

const TONES: Readonly<Record<string, Tone>> = {
  open: 'neutral',
  processing: 'waiting',
  succeeded: 'good',
  failed: 'bad',
  cancelled: 'neutral',
  expired: 'neutral',
  starting: 'waiting',
  redirected: 'waiting',
  emailed: 'waiting',
  unknown: 'warning',
};

/** The state of a transaction, or of an attempt, in the reader's language. */
export function TransactionState({ status }: { status: string }) {
  const text = useText('common');
  const key = `state.${status}`;
  return <StateBadge tone={TONES[status] ?? 'neutral'}>{hasText('common', key) ? text(key) : status}</StateBadge>;
}

/** What of a transaction needs a person: one of its `attention` codes. */
export function Attention({ code }: { code: string }) {
  const text = useText('common');
  const key = `attention.${code}`;
  return <StateBadge tone="warning">{hasText('common', key) ? text(key) : code}</StateBadge>;
}
