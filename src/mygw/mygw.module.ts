import { Module } from '@nestjs/common';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { SigningModule } from '../signing/signing.module.js';
import { TransactionsModule } from '../transactions/transactions.module.js';
import { CallbackInspector } from './callback-inspector.js';
import { CallbackReceiver } from './callback-receiver.js';
import { CallbackVerifier } from './callback-verifier.js';
import { CallbackController } from './callback.controller.js';
import { OrderMessageSigner } from './order-message.signer.js';

/** The callbacks of MYGW. `CallbackInbox`, `RefusalPage` and `Environment` are expected to be injectable everywhere. */
@Module({
  imports: [MerchantsModule, SigningModule, TransactionsModule],
  controllers: [CallbackController],
  providers: [CallbackInspector, CallbackReceiver, CallbackVerifier, OrderMessageSigner],
  exports: [CallbackInspector, OrderMessageSigner],
})
export class MygwModule {}
