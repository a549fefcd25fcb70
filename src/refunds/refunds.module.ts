import { Global, Module } from '@nestjs/common';
import { MerchantsModule } from '../merchants/merchants.module.js';
import { TransactionsModule } from '../transactions/transactions.module.js';
import { DecideRefund } from './decide-refund.js';
import { FollowRefunds } from './follow-refunds.js';
import { OrderAccount } from './order-account.js';
import { RefundBook } from './refund-book.js';
import { RefundRepository } from './refund.repository.js';
import { RequestRefund } from './request-refund.js';
import { SendRefund } from './send-refund.js';

/** Money that goes back. Global, so that it ends after the requests that use it. */
@Global()
@Module({
  imports: [MerchantsModule, TransactionsModule],
  providers: [DecideRefund, FollowRefunds, OrderAccount, RefundBook, RefundRepository, RequestRefund, SendRefund],
  exports: [DecideRefund, FollowRefunds, OrderAccount, RefundRepository, RequestRefund],
})
export class RefundsModule {}
