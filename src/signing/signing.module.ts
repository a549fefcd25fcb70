import { Module } from '@nestjs/common';
import { HostedPageSigner } from './hosted-page.signer.js';
import { OrderSigner } from './order.signer.js';

@Module({
  providers: [HostedPageSigner, OrderSigner],
  exports: [HostedPageSigner, OrderSigner],
})
export class SigningModule {}
