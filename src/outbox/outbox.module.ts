import { Global, Module } from '@nestjs/common';
import { OutboxDelivery } from './outbox-delivery.js';
import { OutboxHandlers } from './outbox-handlers.js';
import { OutboxLog } from './outbox-log.js';
import { OutboxQueue } from './outbox-queue.js';
import { OutboxRetention } from './outbox-retention.js';
import { OutboxWorker } from './outbox-worker.js';
import { Outbox } from './outbox.js';

/** Adding and reading, without sending: also for programs that have no scheduler, such as the command line. */
@Global()
@Module({ providers: [Outbox, OutboxLog], exports: [Outbox, OutboxLog] })
export class OutboxModule {}

/** Sending. Global, so that it ends after the requests that still hand messages over. */
@Global()
@Module({
  imports: [OutboxModule],
  providers: [OutboxHandlers, OutboxQueue, OutboxDelivery, OutboxRetention, OutboxWorker],
  exports: [OutboxHandlers, OutboxWorker],
})
export class OutboxWorkerModule {}
