import { existsSync } from 'node:fs';
import { Environment, readEnvironment } from './environment.js';

/**
 * The settings of this process: `.env` of the working directory, overruled by the process's own environment.
 *
 * @throws EnvironmentError naming all wrong settings at once
 */
export function loadEnvironment(): Environment {
  if (existsSync('.env')) process.loadEnvFile('.env');
  return readEnvironment(process.env);
}
