import { Module } from '@nestjs/common';
import { CallbackRepository } from './callback.repository.js';
import { LeaseRepository } from './lease.repository.js';
import { Ledger } from './ledger.js';
import { TransactionRepository } from './transaction.repository.js';

const PROVIDERS = [TransactionRepository, LeaseRepository, CallbackRepository, Ledger];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class TransactionsModule {}
