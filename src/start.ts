import { Logger } from '@nestjs/common';
import { FirstOwner } from './admin/auth/set-up/first-owner.js';
import { EnvironmentError } from './config/environment.js';
import { loadEnvironment } from './config/load-environment.js';
import { createApp } from './create-app.js';
import { SecretBoxError } from './secret-box/secret-box.js';
import { stopOnSignals } from './shutdown/stop-on-signals.js';

/** Starts the gateway with the settings of the environment. What the person at the console can mend is a sentence. */
export async function start(): Promise<void> {
  try {
    const environment = loadEnvironment();
    const app = await createApp(environment);
    await app.listen(environment.PORT, environment.HOST);
    stopOnSignals(app);
    new Logger('Gateway').log(`Listening on ${environment.HOST}:${String(environment.PORT)}`);
    const setUpCode = app.get(FirstOwner).code?.reveal();
    if (setUpCode !== undefined) sayHowToSetUp(environment.PUBLIC_URL, setUpCode);
  } catch (error) {
    const isForPeople = error instanceof EnvironmentError || error instanceof SecretBoxError;
    process.stderr.write(`${isForPeople ? error.message : describe(error)}\n`);
    process.exit(1);
  }
}

/** Whatever the log level: without the code nobody gets in. It is good for the first owner, and void after that. */
function sayHowToSetUp(publicUrl: string, code: string): void {
  process.stdout.write(`There is no user yet. Open ${publicUrl}/admin and enter the set-up code ${code}\n`);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
