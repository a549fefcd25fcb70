import type { components } from '../../../api/schema';
import type { Rule, RuleKind } from '../use-alarms';

type Figures = Readonly<Record<'threshold' | 'windowMinutes' | 'minPayments', string>>;

/** What each kind of rule asks for, and the API's own defaults. Nothing else is sent. */
export const DEFAULTS: Readonly<Record<RuleKind, Partial<Figures>>> = {
  needs_attention: { threshold: '1' },
  success_rate: { threshold: '50', windowMinutes: '60', minPayments: '10' },
  provider_errors: { threshold: '5', windowMinutes: '15' },
  no_callback: { threshold: '5' },
  reconciliation_lag: { threshold: '120' },
  configuration_changed: {},
};

export const RULE_KINDS = Object.keys(DEFAULTS) as RuleKind[];

export interface RuleValues extends Record<string, unknown>, Figures {
  readonly name: string;
  readonly kind: RuleKind;
  /** Empty: each by itself. */
  readonly cardType: string;
  readonly channels: readonly string[];
  readonly isQuiet: boolean;
  readonly quietHours: { readonly from: string; readonly to: string; readonly timeZone: string };
  readonly enabled: boolean;
}

export function valuesOf(rule: Rule | null): RuleValues {
  return rule ? valuesOfRule(rule) : valuesOfNew('needs_attention');
}

function valuesOfNew(kind: RuleKind): RuleValues {
  return {
    ...{ name: '', kind, cardType: '', channels: [], isQuiet: false, enabled: true },
    ...{ threshold: '', windowMinutes: '', minPayments: '' },
    ...DEFAULTS[kind],
    quietHours: atNight(),
  };
}

function valuesOfRule(rule: Rule): RuleValues {
  const { name, kind, cardType, channels, quietHours, enabled } = rule;
  return {
    ...{ name, kind, channels, enabled },
    threshold: String(rule.threshold),
    windowMinutes: String(rule.windowMinutes),
    minPayments: String(rule.minPayments),
    cardType: cardType ?? '',
    isQuiet: quietHours !== null,
    quietHours: quietHours ?? atNight(),
  };
}

function atNight(): RuleValues['quietHours'] {
  return { from: '22:00', to: '07:00', timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/** The values as the API wants them, without the kind, which stays. */
export function bodyOf({ kind, name, channels, isQuiet, quietHours, enabled, cardType, ...figures }: RuleValues) {
  const names = Object.keys(DEFAULTS[kind]) as (keyof Figures)[];
  return {
    ...{ name: name.trim(), channels: [...channels], quietHours: isQuiet ? quietHours : null, enabled },
    ...Object.fromEntries(names.map((one) => [one, Number(figures[one])])),
    ...(kind === 'success_rate' && {
      cardType: cardType === '' ? null : (cardType as components['schemas']['CardType']),
    }),
  };
}

/** Names of the figures that are no whole numbers, each with what to say of it. */
export function wrongFigures(values: RuleValues, message: string): Record<string, string> {
  const names = Object.keys(DEFAULTS[values.kind]) as (keyof Figures)[];
  const wrong = names.filter((name) => !/^[1-9]\d{0,5}$/.test(values[name].trim()));
  return Object.fromEntries(wrong.map((name) => [name, message]));
}
