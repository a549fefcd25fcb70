import { Module } from '@nestjs/common';
import { GoLiveModule } from '../../operations/go-live/go-live.module.js';
import { GoLiveChecksController } from './go-live-checks.controller.js';

@Module({ imports: [GoLiveModule], controllers: [GoLiveChecksController] })
export class GoLiveChecksApiModule {}
