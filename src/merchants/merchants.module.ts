import { Module } from '@nestjs/common';
import { MerchantStore } from './merchant.store.js';
import { MerchantWriter } from './merchant.writer.js';
import { MerchantsService } from './merchants.service.js';

@Module({
  providers: [MerchantStore, MerchantWriter, MerchantsService],
  exports: [MerchantStore, MerchantWriter, MerchantsService],
})
export class MerchantsModule {}
