import { Get, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import type { Request, Response } from 'express';
import { CheckoutPreview } from '../../checkout/checkout-preview.js';
import { previewPolicy } from '../../checkout/content-policy.js';
import { PAGE_LOCALES, type PageLocale } from '../../checkout/pages/page-models.js';
import { IntegrationNotFoundError } from '../../integrations/integration-not-found.error.js';
import { IntegrationsService } from '../../integrations/integrations.service.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import { notFound } from '../problem/problem.error.js';

class PreviewQuery {
  @ApiProperty({
    enum: PAGE_LOCALES,
    enumName: 'PageLocale',
    required: false,
    description: "Left out: the browser's",
    example: 'en',
  })
  @MayBeAbsent()
  @IsIn(PAGE_LOCALES)
  lang?: PageLocale;
}

/** What customers get to see, for those who configure it. */
@ApiController('integrations')
export class IntegrationPreviewController {
  constructor(
    private readonly integrations: IntegrationsService,
    private readonly preview: CheckoutPreview,
  ) {}

  @Get(':id/preview')
  @RequirePermission('integrations:read')
  @ApiOperation({
    operationId: 'previewIntegration',
    summary: 'The payment page as customers see it, with sample data',
    description: 'For a browser. Stores nothing, and nothing on the page does anything.',
  })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } }, description: 'The page' })
  @ApiProblem(404)
  async show(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() _query: PreviewQuery,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const integration = await this.integrations.current(id).catch((error: unknown) => {
      throw error instanceof IntegrationNotFoundError ? notFound() : error;
    });
    const html = await this.preview.render(integration, request, request.path);
    response.set('Content-Security-Policy', previewPolicy()).type('html').send(html);
  }
}
