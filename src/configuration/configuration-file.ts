import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { type ConfigurationDocument, toDocument } from './configuration-document.js';
import type { SecretSources } from './secret-reference.js';

/** The file could not be read, or is neither YAML nor JSON. */
export class ConfigurationFileError extends Error {
  constructor(path: string, problems: readonly string[]) {
    super([`${path} cannot be read:`, ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.name = 'ConfigurationFileError';
  }
}

/**
 * Reads a configuration file, YAML or JSON (which is YAML).
 *
 * @param variables the environment that `{env: NAME}` refers to
 * @throws ConfigurationFileError
 */
export function readConfigurationFile(path: string, variables: SecretSources['variables']): ConfigurationDocument {
  return toDocument(parse(path, readText(path)), { variables, folder: dirname(path) });
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new ConfigurationFileError(path, [(error as NodeJS.ErrnoException).code ?? 'unknown error']);
  }
}

function parse(path: string, text: string): unknown {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = [...document.errors, ...document.warnings].map((error) => describe(error, lines));
  if (problems.length > 0) throw new ConfigurationFileError(path, problems);
  try {
    return document.toJS();
  } catch {
    throw new ConfigurationFileError(path, ['an alias (*name) cannot be resolved']);
  }
}

/** Where and of which kind, in the parser's words for kinds. Its full messages quote the file, secrets and all. */
function describe(error: YAMLError, lines: LineCounter): string {
  const { line, col } = lines.linePos(error.pos[0]);
  return `line ${String(line)}, column ${String(col)}: ${error.code.toLowerCase().replaceAll('_', ' ')}`;
}
