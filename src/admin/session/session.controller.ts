import { Body, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Environment } from '../../config/environment.js';
import type { SessionAccess } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { clearCookie, readCookie, writeCookie } from '../auth/cookies.js';
import { csrfTokenOf } from '../auth/csrf.js';
import { CurrentSession } from '../auth/current-actor.decorator.js';
import { AllowWithoutTotp, Public, RequirePermission } from '../auth/route-rules.js';
import { SessionAuthenticator } from '../auth/session-authenticator.js';
import { visitorOf } from '../auth/visitor.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { ProblemError } from '../problem/problem.error.js';
import { OwnSessions } from './own-sessions.js';
import { Reauthentication } from './reauthentication.js';
import { DEVICE_MS, LONGEST_MS } from './session-times.js';
import { toSessionDto } from './session-views.js';
import { ReauthenticationDto, SessionDto, SignInDto } from './session.dto.js';
import { SignIn } from './sign-in.js';

/** The session of the browser that asks. */
@ApiController('session')
export class SessionController {
  constructor(
    private readonly environment: Environment,
    private readonly signIn: SignIn,
    private readonly sessions: OwnSessions,
    private readonly authenticator: SessionAuthenticator,
    private readonly reauthentication: Reauthentication,
  ) {}

  @Post()
  @Public()
  @ApiOperation({ operationId: 'createSession', summary: 'Sign in; sets the session cookie' })
  @ApiCreatedResponse({ type: SessionDto })
  @ApiProblem(401, 'invalid_credentials', 'totp_required', 'totp_invalid')
  @ApiProblem(403, 'origin_refused')
  @ApiProblem(429, 'too_many_attempts')
  async create(
    @Body() body: SignInDto,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionDto> {
    const credentials = { email: body.email, password: body.password, code: body.totp?.trim() || null };
    const deviceToken = readCookie(request, 'device', this.environment);
    const opened = await this.signIn.signIn(credentials, visitorOf(request), deviceToken);
    const session = { name: 'session', value: opened.sessionToken, maxAgeMs: LONGEST_MS } as const;
    writeCookie(response, session, this.environment);
    writeCookie(response, { name: 'device', value: opened.deviceToken, maxAgeMs: DEVICE_MS }, this.environment);
    return this.show(opened.sessionToken, request);
  }

  @Get()
  @RequirePermission('self')
  @AllowWithoutTotp()
  @ApiOperation({ operationId: 'getSession', summary: 'Who is signed in, with the token for changes' })
  @ApiOkResponse({ type: SessionDto })
  async get(@Req() request: Request): Promise<SessionDto> {
    return this.show(readCookie(request, 'session', this.environment) ?? '', request);
  }

  @Delete()
  @HttpCode(204)
  @RequirePermission('self')
  @AllowWithoutTotp()
  @ApiOperation({ operationId: 'deleteSession', summary: 'Sign out' })
  @ApiNoContentResponse()
  async delete(@CurrentSession() access: SessionAccess, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.signOut(access);
    clearCookie(response, 'session', this.environment);
  }

  @Post('reauthentication')
  @HttpCode(200)
  @RequirePermission('self')
  @AllowWithoutTotp()
  @ApiOperation({
    operationId: 'reauthenticate',
    summary: 'Prove again who you are; good for ten minutes of changes to secrets, users and refund settings',
  })
  @ApiOkResponse({ type: SessionDto })
  @ApiProblem(403, 'reauthentication_failed', 'csrf_token_invalid')
  @ApiProblem(429, 'too_many_attempts')
  async reauthenticate(
    @Body() { password, totp }: ReauthenticationDto,
    @CurrentSession() access: SessionAccess,
    @Req() request: Request,
  ): Promise<SessionDto> {
    await this.reauthentication.confirm(access, { password, code: totp?.trim() });
    return this.get(request);
  }

  private async show(token: string, request: Request): Promise<SessionDto> {
    const access = await this.authenticator.authenticate(token, visitorOf(request));
    if (!access) throw new ProblemError(401, 'unauthenticated');
    return toSessionDto(await this.sessions.current(token), csrfTokenOf(token), access.mustSetUpTotp);
  }
}
