import { Module } from '@nestjs/common';
import { MerchantsModule } from '../../merchants/merchants.module.js';
import { TransactionsModule } from '../../transactions/transactions.module.js';
import { AuthorNames } from '../author-names.js';
import { LoopbackRule } from '../loopback-rule.js';
import { PeopleModule } from '../people.module.js';
import { ConnectionTest } from './connection-test.js';
import { MerchantChanges } from './merchant-changes.js';
import { MerchantHistory } from './merchant-history.js';
import { MerchantSuggestions } from './merchant-suggestions.js';
import { MerchantSuggestionsController } from './merchant-suggestions.controller.js';
import { MerchantsController } from './merchants.controller.js';
import { MerchantsReader } from './merchants-reader.js';

@Module({
  imports: [MerchantsModule, PeopleModule, TransactionsModule],
  controllers: [MerchantsController, MerchantSuggestionsController],
  providers: [
    AuthorNames,
    ConnectionTest,
    LoopbackRule,
    MerchantChanges,
    MerchantHistory,
    MerchantSuggestions,
    MerchantsReader,
  ],
})
export class MerchantsApiModule {}
