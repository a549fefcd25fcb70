import { Module } from '@nestjs/common';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { SigningModule } from '../signing/signing.module.js';
import { TransactionsModule } from '../transactions/transactions.module.js';
import { CallbackInspector } from './callback-inspector.js';
import { OrderMessageSigner } from './order-message.signer.js';

/** Explains what MYGW signs and is signed for it. `CallbackInbox` and `Reader` are expected to be injectable everywhere. */
@Module({
  imports: [MerchantsModule, SigningModule, TransactionsModule],
  providers: [CallbackInspector, OrderMessageSigner],
  exports: [CallbackInspector, OrderMessageSigner],
})
export class MygwInspectionModule {}
