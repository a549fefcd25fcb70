import type { Environment } from '../config/environment.js';

/** What a command has of the process it runs in. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Asks for a text that is not shown; without a person at the terminal, the first line of standard input. */
  readSecret?(question: string): Promise<string>;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** @throws EnvironmentError */
  loadEnvironment(): Environment;
}
