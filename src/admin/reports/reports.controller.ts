import { Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Access } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentAccess } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { AttentionReport } from './attention/attention-report.js';
import { AttentionReportDto } from './attention/attention.dto.js';
import { ProviderHealthReport } from './provider-health/provider-health-report.js';
import { ProviderHealthDto } from './provider-health/provider-health.dto.js';
import { ReportAudit } from './report-audit.js';
import { MerchantScopeQuery, ReportScopeQuery } from './report.query.js';
import { SummaryReport } from './summary/summary-report.js';
import { OverviewDto, SummaryDto } from './summary/summary.dto.js';
import { FiguresQuery, SummaryQuery } from './summary/summary.query.js';

/** Figures for charts. */
@ApiController('reports')
export class ReportsController {
  constructor(
    private readonly summaries: SummaryReport,
    private readonly attentionReport: AttentionReport,
    private readonly providerHealth: ProviderHealthReport,
    private readonly audit: ReportAudit,
  ) {}

  @Get('summary')
  @RequirePermission('reports:read')
  @ApiOperation({
    operationId: 'getSummary',
    summary: 'What became of the payments that were made in a period',
    description:
      'By day, by the card type that was chosen last, by integration, or by why they failed. Every item and total is of ' +
      'one environment and one currency.',
  })
  @ApiOkResponse({ type: SummaryDto })
  async summary(@Query() query: SummaryQuery, @CurrentAccess() access: Access): Promise<SummaryDto> {
    const summary = await this.summaries.make(query);
    await this.audit.viewed('summary', query, access);
    return summary;
  }

  @Get('overview')
  @RequirePermission('reports:read')
  @ApiOperation({
    operationId: 'getOverview',
    summary: 'A period at a glance: its payments by day, by card type and by why they failed',
    description: 'What the summaries by these say, read once: each payment is in the same state in all of them.',
  })
  @ApiOkResponse({ type: OverviewDto })
  async overview(@Query() query: FiguresQuery, @CurrentAccess() access: Access): Promise<OverviewDto> {
    const overview = await this.summaries.overview(query);
    await this.audit.viewed('overview', query, access);
    return overview;
  }

  @Get('attention')
  @RequirePermission('reports:read')
  @ApiOperation({ operationId: 'getAttention', summary: 'What needs a person right now, and the money at risk' })
  @ApiOkResponse({ type: AttentionReportDto })
  async attention(@Query() query: ReportScopeQuery, @CurrentAccess() access: Access): Promise<AttentionReportDto> {
    const report = await this.attentionReport.make(query);
    await this.audit.viewed('attention', query, access);
    return report;
  }

  @Get('provider-health')
  @RequirePermission('reports:read')
  @ApiOperation({
    operationId: 'getProviderHealth',
    summary: 'How each merchant account and the provider get on',
    description: 'From the histories of the latest payments, so every instance of the gateway says the same.',
  })
  @ApiOkResponse({ type: ProviderHealthDto })
  async health(@Query() query: MerchantScopeQuery, @CurrentAccess() access: Access): Promise<ProviderHealthDto> {
    const report = await this.providerHealth.make(query);
    await this.audit.viewed('provider-health', query, access);
    return report;
  }
}
