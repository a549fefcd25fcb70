import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { isMapping } from '../merchants/input/read-input.js';
import type { Problem } from '../merchants/input/problem.js';

/** Where the secrets are that a configuration file only refers to. */
export interface SecretSources {
  /** Environment variables, for `{env: NAME}`. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The configuration file's folder, from which `{file: PATH}` starts. */
  readonly folder: string;
}

interface Resolved {
  readonly items: unknown[];
  readonly problems: Problem[];
}

/**
 * Puts the secrets themselves in the place of references to them, so that a configuration can be kept in version
 * control. A secret may also stand in the file; anything that is neither is left for the check of the whole.
 */
export function resolveSecrets(
  items: readonly unknown[],
  section: string,
  fields: readonly string[],
  sources: SecretSources,
): Resolved {
  const problems: Problem[] = [];
  const resolved = items.map((item, index) => {
    if (!isMapping(item)) return item;
    const copy = { ...item };
    for (const field of fields.filter((name) => isMapping(copy[name]))) {
      const secret = fetchSecret(copy[field] as Record<string, unknown>, sources);
      if (typeof secret === 'string') copy[field] = secret;
      else problems.push({ path: `${section}[${String(index)}].${field}`, message: secret.problem });
    }
    return copy;
  });
  return { items: resolved, problems };
}

function fetchSecret(reference: Record<string, unknown>, sources: SecretSources): string | { problem: string } {
  const { env, file } = reference;
  if (Object.keys(reference).length !== 1 || typeof (env ?? file) !== 'string') {
    return { problem: 'must be a text in quotes, {env: NAME} or {file: PATH}' };
  }
  return typeof env === 'string' ? ofVariable(env, sources) : ofFile(file as string, sources);
}

function ofVariable(name: string, { variables }: SecretSources): string | { problem: string } {
  return variables[name] || { problem: `the environment variable ${name} is not set` };
}

/** The line's end that editors and shells put behind a secret is no part of it. */
function ofFile(path: string, { folder }: SecretSources): string | { problem: string } {
  try {
    return readFileSync(resolve(folder, path), 'utf8').replace(/\r?\n$/, '');
  } catch {
    return { problem: `the file ${path} cannot be read` };
  }
}
