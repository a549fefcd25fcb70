import { Get, Param, ParseUUIDPipe, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../common/actor.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { EvidenceBundle } from './evidence-bundle.js';

/** What proves a payment. */
@ApiController('transactions')
export class EvidenceController {
  constructor(private readonly bundles: EvidenceBundle) {}

  @Get(':id/evidence')
  @RequirePermission('transactions:export')
  @ApiOperation({
    operationId: 'getEvidence',
    summary: 'Everything that is known of a transaction, as a file that can be verified elsewhere',
    description:
      'A ZIP with the timeline, the messages (redacted), the configuration that was used (secrets masked), the proof of ' +
      'the chain, and a signed manifest. `audit:verify --bundle FILE` verifies it.',
  })
  @ApiOkResponse({
    description: 'The ZIP file',
    content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } },
  })
  @ApiProblem(404)
  async evidence(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    const bundle = await this.bundles.make(id, actor);
    response.set('Content-Disposition', `attachment; filename="evidence-${id}.zip"`);
    return new StreamableFile(bundle, { type: 'application/zip', length: bundle.length });
  }
}
