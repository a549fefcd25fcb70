import { Body, Delete, Get, HttpCode, Patch, Post, Req } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Request } from 'express';
import { Environment } from '../../config/environment.js';
import type { SessionAccess } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { readCookie } from '../auth/cookies.js';
import { CurrentSession } from '../auth/current-actor.decorator.js';
import { AllowWithoutTotp, RequireFreshAuth, RequirePermission } from '../auth/route-rules.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import {
  ChangeOwnAccountDto,
  ChangeOwnPasswordDto,
  ConfirmTotpDto,
  RecoveryCodesDto,
  TotpSetUpDto,
} from './own-account.dto.js';
import { OwnAccount } from './own-account.js';
import { OwnSecondFactor } from './own-second-factor.js';
import { toUserDto, UserDto } from './user.dto.js';
import { UsersService } from './users.service.js';

/** What everyone may do with their own account. */
@ApiController('users/me')
@ApiTags('own account')
export class OwnAccountController {
  constructor(
    private readonly users: UsersService,
    private readonly account: OwnAccount,
    private readonly secondFactor: OwnSecondFactor,
    private readonly environment: Environment,
  ) {}

  @Get()
  @RequirePermission('self')
  @AllowWithoutTotp()
  @ApiOperation({ operationId: 'getOwnAccount', summary: 'Yourself' })
  @ApiOkResponse({ type: UserDto })
  async get(@CurrentSession() { userId }: SessionAccess): Promise<UserDto> {
    return toUserDto(await this.users.get(userId));
  }

  @Patch()
  @RequirePermission('self')
  @ApiOperation({ operationId: 'updateOwnAccount', summary: 'Change your name' })
  @ApiOkResponse({ type: UserDto })
  async rename(@Body() { name }: ChangeOwnAccountDto, @CurrentSession() access: SessionAccess): Promise<UserDto> {
    return toUserDto(await this.account.rename(access, name));
  }

  @Post('password')
  @HttpCode(204)
  @RequirePermission('self')
  @AllowWithoutTotp()
  @ApiOperation({ operationId: 'changeOwnPassword', summary: 'Change your password; signs you out everywhere else' })
  @ApiNoContentResponse()
  @ApiProblem(403, 'reauthentication_failed', 'csrf_token_invalid')
  @ApiProblem(429, 'too_many_attempts')
  changePassword(
    @Body() { currentPassword: current, newPassword: next }: ChangeOwnPasswordDto,
    @CurrentSession() access: SessionAccess,
    @Req() request: Request,
  ): Promise<void> {
    return this.account.changePassword(access, { current, next }, readCookie(request, 'device', this.environment));
  }

  @Post('totp')
  @HttpCode(200)
  @RequirePermission('self')
  @RequireFreshAuth()
  @AllowWithoutTotp()
  @ApiOperation({ operationId: 'beginTotp', summary: 'Begin to set up a second factor; in force once it is confirmed' })
  @ApiOkResponse({ type: TotpSetUpDto })
  beginTotp(@CurrentSession() access: SessionAccess): Promise<TotpSetUpDto> {
    return this.secondFactor.begin(access);
  }

  @Post('totp/confirmation')
  @HttpCode(200)
  @RequirePermission('self')
  @RequireFreshAuth()
  @AllowWithoutTotp()
  @ApiOperation({
    operationId: 'confirmTotp',
    summary: 'Put the second factor in force; signs you out everywhere else',
  })
  @ApiOkResponse({ type: RecoveryCodesDto })
  async confirmTotp(
    @Body() { code }: ConfirmTotpDto,
    @CurrentSession() access: SessionAccess,
  ): Promise<RecoveryCodesDto> {
    return { recoveryCodes: await this.secondFactor.confirm(access, code.trim()) };
  }

  @Delete('totp')
  @HttpCode(204)
  @RequirePermission('self')
  @RequireFreshAuth()
  @ApiOperation({ operationId: 'deleteOwnTotp', summary: 'Give up your second factor' })
  @ApiNoContentResponse()
  @ApiProblem(409, 'totp_is_required')
  disableTotp(@CurrentSession() access: SessionAccess): Promise<void> {
    return this.secondFactor.disable(access);
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @RequirePermission('self')
  @RequireFreshAuth()
  @ApiOperation({ operationId: 'renewRecoveryCodes', summary: 'New recovery codes; the old ones are void' })
  @ApiOkResponse({ type: RecoveryCodesDto })
  @ApiProblem(409, 'totp_not_set_up')
  async renewRecoveryCodes(@CurrentSession() access: SessionAccess): Promise<RecoveryCodesDto> {
    return { recoveryCodes: await this.secondFactor.renewRecoveryCodes(access) };
  }
}
