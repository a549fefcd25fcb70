import { Module } from '@nestjs/common';
import { MerchantsModule } from '../../merchants/merchants.module.js';
import { TransactionsModule } from '../../transactions/transactions.module.js';
import { AuthorNames } from '../author-names.js';
import { LoopbackRule } from '../loopback-rule.js';
import { PeopleModule } from '../people.module.js';
import { ConnectionTest } from './connection-test.js';
import { MerchantChanges } from './merchant-changes.js';
import { MerchantHistory } from './merchant-history.js';
import { MerchantsController } from './merchants.controller.js';
import { MerchantsReader } from './merchants-reader.js';

@Module({
  imports: [MerchantsModule, PeopleModule, TransactionsModule],
  controllers: [MerchantsController],
  providers: [AuthorNames, ConnectionTest, LoopbackRule, MerchantChanges, MerchantHistory, MerchantsReader],
})
export class MerchantsApiModule {}
