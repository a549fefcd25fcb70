import type { Environment } from '../config/environment.js';

/** What a command has of the process it runs in. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** @throws EnvironmentError */
  loadEnvironment(): Environment;
}
