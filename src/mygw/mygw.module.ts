import { Module } from '@nestjs/common';
import { PaymentProvider } from '../checkout/ports/payment-provider.js';
import { SigningModule } from '../signing/signing.module.js';
import { CallbackReceiver } from './callback-receiver.js';
import { CallbackVerifier } from './callback-verifier.js';
import { CallbackController } from './callback.controller.js';
import { MygwClient } from './mygw.client.js';
import { MygwProvider } from './mygw.provider.js';

/**
 * The adapter to MYGW: the provider's port, and the callbacks. `CallbackInbox`, `RefusalPage` and `Environment` are
 * expected to be injectable everywhere.
 */
@Module({
  imports: [SigningModule],
  controllers: [CallbackController],
  providers: [
    MygwClient,
    CallbackReceiver,
    CallbackVerifier,
    MygwProvider,
    { provide: PaymentProvider, useExisting: MygwProvider },
  ],
  exports: [PaymentProvider],
})
export class MygwModule {}
