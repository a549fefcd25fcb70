import { Controller, Get, Headers, Res, UnauthorizedException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags, ApiUnauthorizedResponse } from '@nestjs/swagger';
import type { Response } from 'express';
import { Environment } from '../config/environment.js';
import { LedgerGauges } from './ledger-gauges.js';
import { mayReadMetrics } from './metrics-access.js';
import { Metrics } from './metrics.js';

/** Figures for Prometheus. Neither secrets nor people nor single payments are in them. */
@ApiTags('health')
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly metrics: Metrics,
    private readonly gauges: LedgerGauges,
    private readonly environment: Environment,
  ) {}

  @Get()
  @ApiOperation({ operationId: 'getMetrics', summary: 'Figures in the text format of Prometheus' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string', example: 'gateway_attention{code="late_success"} 0' } })
  @ApiUnauthorizedResponse({ description: 'METRICS_TOKEN is set, and the request has no or another bearer token' })
  async read(@Headers('authorization') authorization: string | undefined, @Res() response: Response): Promise<void> {
    if (!mayReadMetrics(this.environment.METRICS_TOKEN, authorization)) throw new UnauthorizedException();
    await this.gauges.refresh();
    response.set('Content-Type', this.metrics.contentType).send(await this.metrics.text());
  }
}
