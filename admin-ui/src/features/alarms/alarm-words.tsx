import { cardTypeName } from '../../lib/card-type';
import { listOf } from '../../lib/punctuation';
import { numberFormat } from '../../lib/format';
import { hasText, type Text, useText } from '../../lib/text';
import type { RuleKind } from './use-alarms';

type Details = Readonly<Record<string, unknown>>;
type Values = Readonly<Record<string, string | number>>;

interface AlarmWordsProps {
  /** Null: a test. */
  readonly kind: RuleKind | null;
  readonly details: Details;
  /** As it was stored, in English. */
  readonly message: string;
}

/** What an alarm says, in the reader's language; as it was stored where an older one lacks the figures for that. */
export function AlarmWords(props: AlarmWordsProps) {
  const said = useAlarmWords()(props);
  return (
    <div className="gateway-wrap" {...(said.isForeign && { lang: 'en' })}>
      {said.text}
    </div>
  );
}

/** The same, for names of buttons. */
export function useAlarmWords(): (props: AlarmWordsProps) => { text: string; isForeign: boolean } {
  const text = useText('alarms');
  const common = useText('common');
  return ({ kind, details, message }) => {
    if (kind === null) return { text: text('testMessage'), isForeign: false };
    const values = valuesOf(kind, details, common);
    return values ? { text: text(`found.${kind}`, values), isForeign: false } : { text: message, isForeign: true };
  };
}

/** What the sentence of each kind needs, by the names of the API's details. */
const NEEDED: Readonly<Record<RuleKind, readonly string[]>> = {
  needs_attention: ['count', 'codes'],
  success_rate: ['cardType', 'percent', 'total', 'windowMinutes'],
  provider_errors: ['count', 'windowMinutes'],
  no_callback: ['payments'],
  reconciliation_lag: ['seconds'],
  configuration_changed: ['count', 'people'],
};

function valuesOf(kind: RuleKind, details: Details, common: Text<'common'>): Values | null {
  const needed = NEEDED[kind];
  if (needed.some((name) => details[name] === undefined)) return null;
  return Object.fromEntries(needed.map((name) => [name, shown(name, details[name], common)]));
}

function shown(name: string, value: unknown, common: Text<'common'>): string | number {
  if (name === 'codes') return codes(value as Readonly<Record<string, number>>, common);
  if (name === 'cardType') return cardTypeName(String(value));
  if (name === 'people') return listOf(value as readonly string[]);
  if (name === 'percent') {
    const format = numberFormat({ style: 'percent', maximumFractionDigits: 1 });
    return format.format(Number(value) / 100);
  }
  return typeof value === 'number' ? value : String(value);
}

function codes(counts: Readonly<Record<string, number>>, common: Text<'common'>): string {
  const named = Object.entries(counts).map(([code, count]) => {
    const key = `attention.${code}`;
    return `${hasText('common', key) ? common(key) : code} (${String(count)})`;
  });
  return listOf(named);
}
