import { Module } from '@nestjs/common';
import { MerchantStore } from './merchant.store.js';
import { MerchantWriter } from './merchant.writer.js';
import { MerchantsService } from './merchants.service.js';
import { LimitSuggestions } from './suggestions/limit-suggestions.js';

const PROVIDERS = [LimitSuggestions, MerchantStore, MerchantWriter, MerchantsService];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class MerchantsModule {}
