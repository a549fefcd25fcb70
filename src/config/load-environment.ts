import { existsSync } from 'node:fs';
import { type Environment, readEnvironment } from './environment.js';

/**
 * The settings of this process: `.env` of the working directory, overruled by the process's own environment.
 *
 * @param defaults for what neither of them has
 * @throws EnvironmentError naming all wrong settings at once
 */
export function loadEnvironment(defaults: Readonly<Record<string, string>> = {}): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readEnvironment({ ...defaults, ...process.env });
}
