import { Module } from '@nestjs/common';
import { IntegrationsModule } from '../../integrations/integrations.module.js';
import { MerchantsModule } from '../../merchants/merchants.module.js';
import { TransactionsModule } from '../../transactions/transactions.module.js';
import { BooksController } from './books.controller.js';
import { DailyCloseReport } from './daily-close/daily-close-report.js';
import { DailyCloseRepository } from './daily-close/daily-close.repository.js';
import { MerchantNames } from './merchant-names.js';
import { SettlementReport } from './settlement/settlement-report.js';
import { SettlementRepository } from './settlement/settlement.repository.js';
import { AttentionReport } from './attention/attention-report.js';
import { CountedDays } from './figures/counted-days.js';
import { CountedFigures } from './figures/counted-figures.js';
import { FiguresInAdvance } from './figures/figures-in-advance.js';
import { FiguresRepository } from './figures/figures.repository.js';
import { KeptFigures } from './figures/kept-figures.js';
import { MerchantEnvironments } from './merchant-environments.js';
import { ProviderHealthReport } from './provider-health/provider-health-report.js';
import { ReportAudit } from './report-audit.js';
import { ReportsController } from './reports.controller.js';
import { UnsettledRepository } from './settlement/unsettled.repository.js';
import { SummaryReport } from './summary/summary-report.js';

@Module({
  imports: [IntegrationsModule, MerchantsModule, TransactionsModule],
  controllers: [ReportsController, BooksController],
  providers: [
    AttentionReport,
    CountedDays,
    CountedFigures,
    DailyCloseReport,
    DailyCloseRepository,
    FiguresInAdvance,
    FiguresRepository,
    KeptFigures,
    MerchantEnvironments,
    MerchantNames,
    ProviderHealthReport,
    ReportAudit,
    SettlementReport,
    SettlementRepository,
    SummaryReport,
    UnsettledRepository,
  ],
})
export class ReportsApiModule {}
