import { Body, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import { AuditLog } from '../../../audit/audit-log.js';
import type { Actor } from '../../../common/actor.js';
import { Reader } from '../../../database/reader.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { ApiController } from '../api-controller.decorator.js';
import { CurrentActor } from '../current-actor.decorator.js';
import { RequireFreshAuth, RequirePermission } from '../route-rules.js';
import { SecuritySettings } from './security-settings.js';

export class SecuritySettingsDto {
  @ApiProperty({
    description: 'Whether everyone needs a second factor; those without can do nothing but set it up',
    example: false,
  })
  @IsBoolean()
  requireTotp: boolean;
}

/** How the staff signs in. */
@ApiController('security-settings')
export class SecuritySettingsController {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly settings: SecuritySettings,
    private readonly audit: AuditLog,
  ) {}

  @Get()
  @RequirePermission('system:read')
  @ApiOperation({ operationId: 'getSecuritySettings', summary: 'How the staff signs in' })
  @ApiOkResponse({ type: SecuritySettingsDto })
  async get(): Promise<SecuritySettingsDto> {
    return { requireTotp: await this.settings.requiresTotp(this.reader.manager) };
  }

  @Patch()
  @RequirePermission('settings:write')
  @RequireFreshAuth()
  @ApiOperation({ operationId: 'updateSecuritySettings', summary: 'Demand a second factor of everyone, or no longer' })
  @ApiOkResponse({ type: SecuritySettingsDto })
  change(@Body() { requireTotp }: SecuritySettingsDto, @CurrentActor() actor: Actor): Promise<SecuritySettingsDto> {
    return this.unitOfWork.run(async (manager) => {
      const before = { requireTotp: await this.settings.requiresTotp(manager) };
      const after = { requireTotp };
      await this.settings.requireTotp(manager, requireTotp);
      await this.audit.record(manager, { actor, action: 'totp_requirement_changed', before, after });
      return after;
    });
  }
}
