import { Module } from '@nestjs/common';
import { GracefulShutdown } from './graceful-shutdown.js';
import { RunningHandlers } from './running-handlers.js';

/** Not global: the hooks of global modules run after those of others, and requests end before what they use. */
@Module({ providers: [GracefulShutdown, RunningHandlers], exports: [GracefulShutdown, RunningHandlers] })
export class ShutdownModule {}
