import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../../common/actor.js';
import type { Inspection } from '../../inspection/inspection.js';
import { Inspections } from '../../inspection/inspections.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { InspectDto, InspectionDto } from './inspection.dto.js';

/** For support: why was this link refused? */
@ApiController('inspections')
export class InspectionsController {
  constructor(private readonly inspections: Inspections) {}

  @Post()
  @HttpCode(200)
  @RequirePermission('transactions:act')
  @ApiOperation({
    operationId: 'inspectUrl',
    summary: 'Explain a signed address: of a payment request, a return or a callback',
    description:
      'Shows the text that was signed, which secret and which number format fit, and what differs from what is stored. ' +
      'Changes nothing. The audit log says that somebody asked, without the address.',
  })
  @ApiOkResponse({ type: InspectionDto })
  inspect(@Body() { url }: InspectDto, @CurrentActor() actor: Actor): Promise<Inspection> {
    return this.inspections.inspect(url, actor);
  }
}
