import { Logger } from '@nestjs/common';
import { EnvironmentError } from './config/environment.js';
import { loadEnvironment } from './config/load-environment.js';
import { createApp } from './create-app.js';
import { SecretBoxError } from './secret-box/secret-box.js';

/** Starts the gateway with the settings of the environment. What the person at the console can mend is a sentence. */
export async function start(): Promise<void> {
  try {
    const environment = loadEnvironment();
    const app = await createApp(environment);
    await app.listen(environment.PORT, environment.HOST);
    new Logger('Gateway').log(`Listening on ${environment.HOST}:${String(environment.PORT)}`);
  } catch (error) {
    const isForPeople = error instanceof EnvironmentError || error instanceof SecretBoxError;
    process.stderr.write(`${isForPeople ? error.message : describe(error)}\n`);
    process.exit(1);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
