import { type Problem, throwIfAny } from '../merchants/input/problem.js';
import { readInput } from '../merchants/input/read-input.js';
import type { MerchantSettings } from '../merchants/merchant-settings.js';
import { IntegrationInput } from './integration-input.js';
import type { SecretRotation } from './integration-secrets.js';
import type { IntegrationSettings } from './integration-settings.js';

/** An integration's configuration as it is to become. */
export interface IntegrationDraft {
  readonly slug: string;
  readonly settings: IntegrationSettings;
  readonly rotation: SecretRotation;
}

/** What an integration is checked against. */
export interface IntegrationContext {
  /** A new integration needs a secret; that of an existing one stays where none is given. */
  readonly isNew: boolean;
  /** The merchant that the input's `merchant` stands for. */
  readonly merchantOf: (reference: string) => Pick<MerchantSettings, 'currencies' | 'cardTypes'> | null;
}

/**
 * Checks a whole integration and fills in the defaults. `settings.merchant` is what the input says.
 *
 * @throws InvalidInputError with all problems
 */
export function readIntegration(raw: unknown, context: IntegrationContext): IntegrationDraft {
  const { input, problems } = readInput(IntegrationInput, raw);
  const merchant = typeof input.merchant === 'string' ? context.merchantOf(input.merchant) : null;
  const more = merchant ? conflicts(input, merchant) : [{ path: 'merchant', message: 'there is no such merchant' }];
  if (context.isNew && !input.secret) more.push({ path: 'secret', message: 'is required' });
  throwIfAny([...problems, ...more.filter(({ path }) => !isWrongAlready(path, problems))]);
  return { slug: input.slug, settings: toSettings(input, merchant?.cardTypes ?? []), rotation: toRotation(input) };
}

function isWrongAlready(path: string, problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.path === path || problem.path === '');
}

function conflicts(
  { currency, cardTypes }: IntegrationInput,
  merchant: Pick<MerchantSettings, 'currencies' | 'cardTypes'>,
): Problem[] {
  const problems: Problem[] = [];
  if (!merchant.currencies.includes(currency)) {
    problems.push({ path: 'currency', message: "must be one of the merchant's currencies" });
  }
  if (Array.isArray(cardTypes) && cardTypes.some((cardType) => !merchant.cardTypes.includes(cardType))) {
    problems.push({ path: 'cardTypes', message: "must be among the merchant's card types" });
  }
  return problems;
}

function toSettings(input: IntegrationInput, merchantCardTypes: MerchantSettings['cardTypes']): IntegrationSettings {
  return {
    name: input.name,
    merchant: input.merchant,
    currency: input.currency,
    redirectHosts: input.redirectHosts,
    cardTypes: input.cardTypes ?? merchantCardTypes,
    expiresAfterMinutes: input.expiresAfterMinutes ?? 60,
    serverDelivery: input.serverDelivery ?? false,
    enabled: input.enabled ?? true,
  };
}

function toRotation({ secret, keepPreviousUntil }: IntegrationInput): SecretRotation {
  const until = keepPreviousUntil ?? null;
  return { secret: secret ?? undefined, keepPreviousUntil: until === null ? null : Date.parse(until) };
}
