import { Controller, Get, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { OpenCheckout, type OpenedCheckout } from '../checkout/open-checkout.js';
import { CustomerLocale } from '../checkout/customer-locale.js';
import { RefusedRequestError } from '../checkout/refused-request.error.js';
import { IntegrationsService } from '../integrations/integrations.service.js';
import type { Integration } from '../integrations/integration.js';
import { requestIdOf } from '../common/request-id.js';
import { MalformedLandingError } from './landing-parameters.js';
import { LandingVerifier, RefusedLandingError, type VerifiedLanding } from './landing.verifier.js';

/** `GET /pay/{slug}`: OfficeRnD sends the customer here. */
@ApiExcludeController()
@Controller('pay')
export class LandingController {
  constructor(
    private readonly integrations: IntegrationsService,
    private readonly verifier: LandingVerifier,
    private readonly checkout: OpenCheckout,
    private readonly locale: CustomerLocale,
  ) {}

  /** The signed query does not stay in the address bar: a request that is believed goes on to the checkout's address. */
  @Get(':slug')
  async land(@Param('slug') slug: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const integration = await this.integrations.bySlug(slug);
    if (!integration) throw new RefusedRequestError('unknown_link');
    const landing = this.verify(request, integration);
    const opened = await this.checkout.open({
      ...landing,
      integration,
      amountText: landing.amount,
      locale: this.locale.of(request),
      correlationId: requestIdOf(request),
    });
    response.redirect(303, checkoutPath(opened));
  }

  private verify(request: Request, integration: Integration): VerifiedLanding {
    const [, query = ''] = /\?(.*)$/s.exec(request.originalUrl) ?? [];
    try {
      return this.verifier.verify(query, integration);
    } catch (error) {
      if (error instanceof MalformedLandingError) throw new RefusedRequestError('malformed', error.fields);
      if (error instanceof RefusedLandingError) throw new RefusedRequestError(error.reason);
      throw error;
    }
  }
}

function checkoutPath(opened: OpenedCheckout): string {
  if (opened.kind === 'conflict' || opened.kind === 'not_accepting') throw new RefusedRequestError(opened.kind);
  return `/checkout/${opened.token}`;
}
