import { Module } from '@nestjs/common';
import { MerchantsModule } from '../../merchants/merchants.module.js';
import { TransactionsModule } from '../../transactions/transactions.module.js';
import { LoopbackRule } from '../loopback-rule.js';
import { ConnectionTest } from './connection-test.js';
import { MerchantChanges } from './merchant-changes.js';
import { MerchantHistory } from './merchant-history.js';
import { MerchantsController } from './merchants.controller.js';
import { MerchantsReader } from './merchants-reader.js';

@Module({
  imports: [MerchantsModule, TransactionsModule],
  controllers: [MerchantsController],
  providers: [ConnectionTest, LoopbackRule, MerchantChanges, MerchantHistory, MerchantsReader],
})
export class MerchantsApiModule {}
