import { isMapping } from '../merchants/input/read-input.js';
import type { Problem } from '../merchants/input/problem.js';
import { resolveSecrets, type SecretSources } from './secret-reference.js';

/** A configuration file's content with its secrets fetched, not checked yet but for its outline. */
export interface ConfigurationDocument {
  readonly merchants: readonly unknown[];
  readonly integrations: readonly unknown[];
  /** What is wrong so far; applying the document reports it together with all the rest. */
  readonly problems: readonly Problem[];
}

const SECTIONS = ['merchants', 'integrations'];
const OUTLINE = 'must be a mapping with the lists merchants and integrations';

/** Takes the parsed file apart. Both sections may be absent, but not both at once. */
export function toDocument(content: unknown, sources: SecretSources): ConfigurationDocument {
  if (!isMapping(content) || SECTIONS.every((section) => content[section] === undefined)) {
    return { merchants: [], integrations: [], problems: [{ path: '', message: `The file ${OUTLINE}` }] };
  }
  const merchants = section(content, 'merchants');
  const integrations = section(content, 'integrations');
  const resolved = {
    merchants: resolveSecrets(merchants.items, 'merchants', ['merchantKey', 'apiKey'], sources),
    integrations: resolveSecrets(integrations.items, 'integrations', ['secret'], sources),
  };
  return {
    merchants: resolved.merchants.items,
    integrations: resolved.integrations.items,
    problems: [
      ...unknownSections(content),
      ...[merchants, integrations, resolved.merchants, resolved.integrations].flatMap(({ problems }) => problems),
    ],
  };
}

function section(content: Record<string, unknown>, name: string): { items: unknown[]; problems: Problem[] } {
  const value = content[name] ?? [];
  if (Array.isArray(value)) return { items: value, problems: [] };
  return { items: [], problems: [{ path: name, message: 'must be a list' }] };
}

function unknownSections(content: Record<string, unknown>): Problem[] {
  return Object.keys(content)
    .filter((key) => !SECTIONS.includes(key))
    .map((path) => ({ path, message: 'unknown field' }));
}
