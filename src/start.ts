import { setTimeout as sleep } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { FirstOwner } from './admin/auth/set-up/first-owner.js';
import { type Environment, EnvironmentError } from './config/environment.js';
import { loadEnvironment } from './config/load-environment.js';
import { createApp } from './create-app.js';
import { isDatabaseAway } from './database/database-away.js';
import { SecretBoxError } from './secret-box/secret-box.js';
import { stopOnSignals } from './shutdown/stop-on-signals.js';

/** A database that starts together with the gateway, or is moved while it starts, is waited for so long. */
const DATABASE_PATIENCE_MS = 30_000;
const DATABASE_PAUSE_MS = 1000;

/** Starts the gateway with the settings of the environment. What the person at the console can mend is a sentence. */
export async function start(): Promise<void> {
  try {
    const environment = loadEnvironment();
    const app = await listen(environment);
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

/** A start changes nothing that a second one would not find done, so it may be tried again from its beginning. */
async function listen(environment: Environment): Promise<NestExpressApplication> {
  const giveUpAt = Date.now() + DATABASE_PATIENCE_MS;
  for (;;) {
    let app: NestExpressApplication | undefined;
    try {
      app = await createApp(environment);
      await app.listen(environment.PORT, environment.HOST);
      return app;
    } catch (error) {
      await app?.close().catch(() => undefined);
      if (!isDatabaseAway(error) || Date.now() > giveUpAt) throw error;
      new Logger('Gateway').warn(`The database cannot be used yet, trying again: ${String(error)}`);
      await sleep(DATABASE_PAUSE_MS);
    }
  }
}

/** Whatever the log level: without the code nobody gets in. It is good for the first owner, and void after that. */
function sayHowToSetUp(publicUrl: string, code: string): void {
  process.stdout.write(`There is no user yet. Open ${publicUrl}/admin and enter the set-up code ${code}\n`);
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
