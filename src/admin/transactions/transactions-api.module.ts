import { Module } from '@nestjs/common';
import { TransactionsModule } from '../../transactions/transactions.module.js';
import { RefreshTransaction } from './refresh-transaction.js';
import { TransactionsController } from './transactions.controller.js';
import { TransactionsReader } from './transactions-reader.js';

@Module({
  imports: [TransactionsModule],
  controllers: [TransactionsController],
  providers: [TransactionsReader, RefreshTransaction],
})
export class TransactionsApiModule {}
