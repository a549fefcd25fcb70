import { Module } from '@nestjs/common';
import { TransactionsModule } from '../../transactions/transactions.module.js';
import { DeliveriesController } from './deliveries.controller.js';
import { RefreshTransaction } from './refresh-transaction.js';
import { ReturnDeliveries } from './return-deliveries.js';
import { TransactionsController } from './transactions.controller.js';
import { TransactionsReader } from './transactions-reader.js';

@Module({
  imports: [TransactionsModule],
  controllers: [TransactionsController, DeliveriesController],
  providers: [TransactionsReader, RefreshTransaction, ReturnDeliveries],
})
export class TransactionsApiModule {}
