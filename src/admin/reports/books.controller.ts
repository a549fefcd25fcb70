import { Get, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, getSchemaPath } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Access } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentAccess } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { sendCsv } from './answer-format.js';
import { DAILY_CLOSE_COLUMNS, dailyCloseRows } from './daily-close/daily-close-csv.js';
import { DailyCloseReport } from './daily-close/daily-close-report.js';
import { DailyCloseDto } from './daily-close/daily-close.dto.js';
import { DailyCloseQuery } from './daily-close/daily-close.query.js';
import { ReportAudit } from './report-audit.js';
import { SETTLEMENT_COLUMNS, settlementRows } from './settlement/settlement-csv.js';
import { SettlementReport } from './settlement/settlement-report.js';
import { SettlementReportDto } from './settlement/settlement.dto.js';
import { SettlementQuery } from './settlement/settlement.query.js';

/** The same as JSON or, with `format=csv`, as a file. */
function reportAnswer(type: new () => object) {
  return {
    description: 'As it was asked for',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(type) } },
      'text/csv': { schema: { type: 'string', example: 'date,merchant,name,environment,currency,payments\n' } },
    },
  } as const;
}

/** Figures for the books. */
@ApiController('reports')
export class BooksController {
  constructor(
    private readonly settlements: SettlementReport,
    private readonly closes: DailyCloseReport,
    private readonly audit: ReportAudit,
  ) {}

  @Get('settlement')
  @RequirePermission('reports:read')
  @ApiOperation({
    operationId: 'getSettlement',
    summary: 'What the provider says settles when, and what waits for its day',
    description:
      'Days and balances are those of the provider, which is asked again until a payment is settled: twice a day at ' +
      'first, then daily, for thirty days.',
  })
  @ApiExtraModels(SettlementReportDto)
  @ApiOkResponse(reportAnswer(SettlementReportDto))
  async settlement(
    @Query() query: SettlementQuery,
    @CurrentAccess() access: Access,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SettlementReportDto | string> {
    const report = await this.settlements.make(query);
    await this.audit.viewed('settlement', query, access);
    if (query.format === 'json') return report;
    const name = `settlement-${report.from}-${report.to}`;
    return sendCsv(response, name, SETTLEMENT_COLUMNS, settlementRows(report));
  }

  @Get('daily-close')
  @RequirePermission('reports:read')
  @ApiOperation({
    operationId: 'getDailyClose',
    summary: "A day's books: outcomes, money that came in, and differences",
    description:
      'Differences are what needs a person because the provider said something else than we expected, and payments that ' +
      'still have no outcome. As CSV the three lists stand one below the other, told apart by `section`.',
  })
  @ApiExtraModels(DailyCloseDto)
  @ApiOkResponse(reportAnswer(DailyCloseDto))
  async dailyClose(
    @Query() query: DailyCloseQuery,
    @CurrentAccess() access: Access,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DailyCloseDto | string> {
    const report = await this.closes.make(query);
    await this.audit.viewed('daily-close', query, access);
    if (query.format === 'json') return report;
    return sendCsv(response, `daily-close-${report.date}`, DAILY_CLOSE_COLUMNS, dailyCloseRows(report));
  }
}
