import { Module } from '@nestjs/common';
import { CallbackRepository } from './callback.repository.js';
import { LeaseRepository } from './lease.repository.js';
import { Ledger } from './ledger.js';
import { TransactionListRepository } from './transaction-list.repository.js';
import { TransactionRepository } from './transaction.repository.js';

const PROVIDERS = [TransactionRepository, TransactionListRepository, LeaseRepository, CallbackRepository, Ledger];

@Module({ providers: PROVIDERS, exports: PROVIDERS })
export class TransactionsModule {}
