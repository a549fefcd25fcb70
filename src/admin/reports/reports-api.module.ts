import { Module } from '@nestjs/common';
import { IntegrationsModule } from '../../integrations/integrations.module.js';
import { MerchantsModule } from '../../merchants/merchants.module.js';
import { TransactionsModule } from '../../transactions/transactions.module.js';
import { BooksController } from './books.controller.js';
import { DailyCloseReport } from './daily-close/daily-close-report.js';
import { DailyCloseRepository } from './daily-close/daily-close.repository.js';
import { MerchantNames } from './merchant-names.js';
import { CountedPaid } from './settlement/counted-paid.js';
import { DaysPaid } from './settlement/days-paid.js';
import { PaidRepository } from './settlement/paid.repository.js';
import { SettlementReport } from './settlement/settlement-report.js';
import { AttentionReport } from './attention/attention-report.js';
import { CountedFigures } from './figures/counted-figures.js';
import { DayQuarters } from './figures/day-quarters.js';
import { DayTotals } from './figures/day-totals.js';
import { FiguresRepository } from './figures/figures.repository.js';
import { DaysInAdvance } from './kept-days/days-in-advance.js';
import { KeptDayStore } from './kept-days/kept-day-store.js';
import { MerchantEnvironments } from './merchant-environments.js';
import { ProviderHealthReport } from './provider-health/provider-health-report.js';
import { ReportAudit } from './report-audit.js';
import { ReportsController } from './reports.controller.js';
import { PeriodFigures } from './summary/period-figures.js';
import { SummaryReport } from './summary/summary-report.js';

@Module({
  imports: [IntegrationsModule, MerchantsModule, TransactionsModule],
  controllers: [ReportsController, BooksController],
  providers: [
    AttentionReport,
    CountedFigures,
    CountedPaid,
    DailyCloseReport,
    DailyCloseRepository,
    DayQuarters,
    DayTotals,
    DaysInAdvance,
    DaysPaid,
    FiguresRepository,
    KeptDayStore,
    MerchantEnvironments,
    MerchantNames,
    PaidRepository,
    PeriodFigures,
    ProviderHealthReport,
    ReportAudit,
    SettlementReport,
    SummaryReport,
  ],
})
export class ReportsApiModule {}
