import { Module } from '@nestjs/common';
import { SigningModule } from '../signing/signing.module.js';
import { CallbackReceiver } from './callback-receiver.js';
import { CallbackVerifier } from './callback-verifier.js';
import { CallbackController } from './callback.controller.js';

/** The callbacks of MYGW. `CallbackInbox`, `RefusalPage` and `Environment` are expected to be injectable everywhere. */
@Module({
  imports: [SigningModule],
  controllers: [CallbackController],
  providers: [CallbackReceiver, CallbackVerifier],
})
export class MygwModule {}
