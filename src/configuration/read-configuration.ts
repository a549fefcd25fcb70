import { CARD_TYPES } from '../common/card-type.js';
import { CURRENCY_CODES } from '../common/currency.js';
import { type IntegrationContext, type IntegrationDraft, readIntegration } from '../integrations/read-integration.js';
import { InvalidInputError, type Problem, throwIfAny, under } from '../merchants/input/problem.js';
import { isMapping } from '../merchants/input/read-input.js';
import type { MerchantAccount } from '../merchants/merchant-account.js';
import { type MerchantDraft, readMerchant } from '../merchants/read-merchant.js';
import type { ConfigurationDocument } from './configuration-document.js';

/** What is stored already, which the document is checked against. */
export interface StoredConfiguration {
  /** By name. */
  readonly merchants: ReadonlyMap<string, MerchantAccount>;
  readonly slugs: ReadonlySet<string>;
}

/** A whole configuration that may be written. An integration's `settings.merchant` is the merchant's name. */
export interface ConfigurationDraft {
  readonly merchants: readonly MerchantDraft[];
  readonly integrations: readonly IntegrationDraft[];
}

/** Where the merchant is in the document, but wrong, nothing is held against the integrations that name it. */
const ANY_MERCHANT = { currencies: CURRENCY_CODES, cardTypes: CARD_TYPES };

/**
 * Checks a whole document.
 *
 * @throws InvalidInputError with everything that is wrong, each problem named by its place in the file
 */
export function readConfiguration(document: ConfigurationDocument, stored: StoredConfiguration): ConfigurationDraft {
  const problems = [
    ...document.problems,
    ...repetitions(document.merchants, 'merchants', 'name'),
    ...repetitions(document.integrations, 'integrations', 'slug'),
  ];
  const merchants = readEach(document.merchants, 'merchants', problems, (raw) =>
    readMerchant(raw, stored.merchants.get(textOf(raw, 'name')) ?? null),
  );
  const merchantOf = merchantLookup(document, merchants, stored);
  const integrations = readEach(document.integrations, 'integrations', problems, (raw) =>
    readIntegration(raw, { isNew: !stored.slugs.has(textOf(raw, 'slug')), merchantOf }),
  );
  throwIfAny(firstOfEachPath(problems, document.problems));
  return { merchants, integrations };
}

function merchantLookup(
  document: ConfigurationDocument,
  drafts: readonly MerchantDraft[],
  stored: StoredConfiguration,
): IntegrationContext['merchantOf'] {
  const named = new Set(document.merchants.map((raw) => textOf(raw, 'name')));
  const settings = new Map(drafts.map((draft) => [draft.settings.name, draft.settings]));
  return (name) =>
    settings.get(name) ?? (named.has(name) ? ANY_MERCHANT : (stored.merchants.get(name)?.settings ?? null));
}

function readEach<T>(items: readonly unknown[], section: string, problems: Problem[], read: (raw: unknown) => T): T[] {
  return items.flatMap((raw, index) => {
    try {
      return [read(raw)];
    } catch (error) {
      if (!(error instanceof InvalidInputError)) throw error;
      problems.push(...under(`${section}[${String(index)}]`, error.problems));
      return [];
    }
  });
}

/** A secret that could not be fetched is told once, not again as missing or of the wrong kind. */
function firstOfEachPath(problems: readonly Problem[], told: readonly Problem[]): Problem[] {
  return problems.filter((problem) => told.includes(problem) || told.every(({ path }) => path !== problem.path));
}

function repetitions(items: readonly unknown[], section: string, field: string): Problem[] {
  const names = items.map((item) => textOf(item, field));
  return names.flatMap((name, index) =>
    name !== '' && names.indexOf(name) < index
      ? [{ path: `${section}[${String(index)}].${field}`, message: 'is there twice' }]
      : [],
  );
}

function textOf(raw: unknown, field: string): string {
  const value = isMapping(raw) ? raw[field] : undefined;
  return typeof value === 'string' ? value : '';
}
