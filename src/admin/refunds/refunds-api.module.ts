import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { RefundDecisions } from './refund-decisions.js';
import { RefundRequests } from './refund-requests.js';
import { RefundsController } from './refunds.controller.js';
import { RefundsReader } from './refunds-reader.js';
import { TransactionRefundsController } from './transaction-refunds.controller.js';

@Module({
  imports: [AuthModule],
  controllers: [TransactionRefundsController, RefundsController],
  providers: [RefundDecisions, RefundRequests, RefundsReader],
  exports: [RefundsReader],
})
export class RefundsApiModule {}
