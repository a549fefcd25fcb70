import { constants } from 'node:os';
import { type INestApplicationContext, Logger } from '@nestjs/common';

/** Ends the process in order at the first signal, and at once at the second. */
export function stopOnSignals(app: INestApplicationContext): void {
  const logger = new Logger('Shutdown');
  let stopping = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(128 + constants.signals[signal]);
      stopping = true;
      logger.log(`${signal}: finishing what runs. A second signal ends it at once.`);
      app.close().then(
        () => process.exit(0),
        (error: unknown) => {
          logger.error(`The end was not orderly: ${String(error)}`);
          process.exit(1);
        },
      );
    });
  }
}
