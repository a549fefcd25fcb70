import { Global, Module } from '@nestjs/common';
import { SealSchedule } from './seal-schedule.js';

/** For the gateway itself; a command seals nothing. Global, so that it ends after the payments. */
@Global()
@Module({ providers: [SealSchedule] })
export class SealScheduleModule {}
