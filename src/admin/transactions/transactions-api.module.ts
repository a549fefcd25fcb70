import { Module } from '@nestjs/common';
import { TransactionsModule } from '../../transactions/transactions.module.js';
import { EvidenceBundle } from '../evidence/evidence-bundle.js';
import { EvidenceController } from '../evidence/evidence.controller.js';
import { UsedConfiguration } from '../evidence/used-configuration.js';
import { ExportsController } from '../exports/exports.controller.js';
import { ExportSlots } from '../exports/export-slots.js';
import { TransactionsExport } from '../exports/transactions-export.js';
import { RefundsApiModule } from '../refunds/refunds-api.module.js';
import { MerchantEnvironments } from '../reports/merchant-environments.js';
import { DeliveriesController } from './deliveries.controller.js';
import { RefreshTransaction } from './refresh-transaction.js';
import { ReturnDeliveries } from './return-deliveries.js';
import { TransactionFilterReader } from './transaction-filter.reader.js';
import { TransactionsController } from './transactions.controller.js';
import { TransactionsReader } from './transactions-reader.js';

@Module({
  imports: [TransactionsModule, RefundsApiModule],
  // `transactions/export` before `transactions/:id`: the first that fits answers.
  controllers: [ExportsController, TransactionsController, EvidenceController, DeliveriesController],
  providers: [
    MerchantEnvironments,
    TransactionFilterReader,
    TransactionsReader,
    RefreshTransaction,
    ReturnDeliveries,
    ExportSlots,
    TransactionsExport,
    EvidenceBundle,
    UsedConfiguration,
  ],
})
export class TransactionsApiModule {}
