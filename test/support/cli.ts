import { runCli } from '../../src/cli/program.js';
import type { Environment } from '../../src/config/environment.js';

export interface CliOutcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the gateway's command line as a person does, with these settings. */
export async function cli(environment: Environment, ...args: string[]): Promise<CliOutcome> {
  const said = { out: '', err: '' };
  const code = await runCli(args, {
    out: (text) => (said.out += text),
    err: (text) => (said.err += text),
    variables: {},
    loadEnvironment: () => environment,
  });
  return { code, ...said };
}
