import { Body, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProperty } from '@nestjs/swagger';
import { IsBoolean } from 'class-validator';
import type { EntityManager } from 'typeorm';
import type { AuditAction } from '../../../audit/audit-actions.js';
import { AuditLog } from '../../../audit/audit-log.js';
import type { Actor } from '../../../common/actor.js';
import { Reader } from '../../../database/reader.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { MayBeAbsent } from '../../problem/optional.decorator.js';
import { ApiController } from '../api-controller.decorator.js';
import { CurrentActor } from '../current-actor.decorator.js';
import { RequireFreshAuth, RequirePermission } from '../route-rules.js';
import { SecuritySettings } from './security-settings.js';

export class SecuritySettingsDto {
  @ApiProperty({
    description: 'Whether everyone needs a second factor; those without can do nothing but set it up',
    example: false,
  })
  requireTotp: boolean;

  @ApiProperty({ description: 'Whether every refund and cancellation takes a second person', example: false })
  refundApproval: boolean;
}

export class ChangeSecuritySettingsDto {
  @ApiProperty({ required: false, description: 'As in the answer', example: true })
  @MayBeAbsent()
  @IsBoolean()
  requireTotp?: boolean;

  @ApiProperty({
    required: false,
    description: 'As in the answer. Those that wait already go on waiting when it is turned off',
    example: true,
  })
  @MayBeAbsent()
  @IsBoolean()
  refundApproval?: boolean;
}

/** How the staff signs in, and what takes two of them. */
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
  @ApiOperation({ operationId: 'getSecuritySettings', summary: 'How the staff signs in, and what takes two of them' })
  @ApiOkResponse({ type: SecuritySettingsDto })
  get(): Promise<SecuritySettingsDto> {
    return this.read(this.reader.manager);
  }

  @Patch()
  @RequirePermission('settings:write')
  @RequireFreshAuth()
  @ApiOperation({
    operationId: 'updateSecuritySettings',
    summary: 'Demand a second factor of everyone, or a second person for refunds, or no longer',
  })
  @ApiOkResponse({ type: SecuritySettingsDto })
  change(@Body() wanted: ChangeSecuritySettingsDto, @CurrentActor() actor: Actor): Promise<SecuritySettingsDto> {
    return this.unitOfWork.run(async (manager) => {
      const before = await this.read(manager);
      const { requireTotp = before.requireTotp, refundApproval = before.refundApproval } = wanted;
      if (wanted.requireTotp !== undefined) {
        await this.settings.requireTotp(manager, requireTotp);
        await this.note(manager, actor, { action: 'totp_requirement_changed', before, after: { requireTotp } });
      }
      if (wanted.refundApproval !== undefined) {
        await this.settings.askForRefundApproval(manager, refundApproval);
        await this.note(manager, actor, { action: 'refund_approval_changed', before, after: { refundApproval } });
      }
      return { requireTotp, refundApproval };
    });
  }

  /** Of the settings as they were, only those that the change is about. */
  private note(
    manager: EntityManager,
    actor: Actor,
    change: { readonly action: AuditAction; readonly before: SecuritySettingsDto; readonly after: object },
  ): Promise<void> {
    const { action, after } = change;
    const before = Object.fromEntries(Object.entries(change.before).filter(([name]) => name in after));
    return this.audit.record(manager, { actor, action, before, after });
  }

  private async read(manager: EntityManager): Promise<SecuritySettingsDto> {
    return {
      requireTotp: await this.settings.requiresTotp(manager),
      refundApproval: await this.settings.asksForRefundApproval(manager),
    };
  }
}
