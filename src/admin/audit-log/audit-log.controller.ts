import { Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../common/actor.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { AuditPageDto } from './audit-log.dto.js';
import { AuditLogQuery } from './audit-log.query.js';
import { AuditLogReader } from './audit-log.reader.js';
import { AuditVerification } from './audit-verification.js';
import { sendVerification } from './send-verification.js';
import { VerificationDto } from './verification.dto.js';

/** Who did what, and whether that can be relied on. */
@ApiController('audit-log')
export class AuditLogController {
  constructor(
    private readonly entries: AuditLogReader,
    private readonly verification: AuditVerification,
  ) {}

  @Get()
  @RequirePermission('audit:read')
  @ApiOperation({ operationId: 'listAuditLog', summary: 'Entries that fit all of the filters, the newest first' })
  @ApiOkResponse({ type: AuditPageDto })
  list(@Query() query: AuditLogQuery): Promise<AuditPageDto> {
    return this.entries.page(query);
  }

  @Get('verification')
  @RequirePermission('audit:read')
  @ApiOperation({
    operationId: 'verifyAuditLog',
    summary: 'Whether nobody changed the audit log and the payments',
    description: 'Reads all of it, as the command `audit:verify` does, and is an entry of the audit log itself.',
  })
  @ApiOkResponse({ type: VerificationDto })
  verify(@CurrentActor() actor: Actor): Promise<VerificationDto> {
    return this.verification.begin(actor).result;
  }

  @Get('verification/progress')
  @RequirePermission('audit:read')
  @ApiOperation({
    operationId: 'followVerification',
    summary: 'The same verification, told while it goes on',
    description:
      'JSON, one object a line: `checked` and `total` (audit entries, seals and transactions) twice a second, at last ' +
      '`result`. With a million payments it takes minutes. Whoever goes away does not end it: its result is in the audit ' +
      'log. An answer without a `result` was broken off.',
  })
  @ApiOkResponse({
    description: 'Lines of JSON',
    content: {
      'application/x-ndjson': {
        schema: { type: 'string', example: '{"checked":5695,"total":5695}\n{"result":{"valid":true,"entries":200}}\n' },
      },
    },
  })
  follow(@CurrentActor() actor: Actor, @Res() response: Response): Promise<void> {
    return sendVerification(response, this.verification.begin(actor));
  }
}
