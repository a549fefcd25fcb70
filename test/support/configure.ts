import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../src/cli/program.js';
import type { Environment } from '../../src/config/environment.js';

/** Applies a configuration as the person who runs the gateway does: by the command, from a file. */
export async function applyConfiguration(environment: Environment, configuration: object): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-configuration-'));
  const file = join(folder, 'configuration.json');
  writeFileSync(file, JSON.stringify(configuration));
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const code = await runCli(['config:apply', file], {
    out: say,
    err: say,
    variables: {},
    loadEnvironment: () => environment,
  });
  rmSync(folder, { recursive: true, force: true });
  if (code !== 0) throw new Error(`config:apply exited ${String(code)}: ${said.join('')}`);
}
