import { Delete, Get, HttpCode, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { SessionAccess } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentSession } from '../auth/current-actor.decorator.js';
import { AllowWithoutTotp, RequirePermission } from '../auth/route-rules.js';
import { PageQuery, readPage } from '../page.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { OwnSessions } from './own-sessions.js';
import { toSessionItem } from './session-views.js';
import { SessionPageDto } from './session.dto.js';

/** All places where a person is signed in. */
@ApiController('sessions')
export class SessionsController {
  constructor(private readonly sessions: OwnSessions) {}

  @Get()
  @RequirePermission('self')
  @ApiOperation({ operationId: 'listSessions', summary: 'Where you are signed in' })
  @ApiOkResponse({ type: SessionPageDto })
  list(@Query() query: PageQuery, @CurrentSession() { userId, sessionId }: SessionAccess): Promise<SessionPageDto> {
    return readPage(
      query,
      (limit, after) => this.sessions.page(userId, limit, after),
      (session) => toSessionItem(session, sessionId),
    );
  }

  @Delete()
  @HttpCode(204)
  @RequirePermission('self')
  @AllowWithoutTotp()
  @ApiOperation({ operationId: 'deleteOtherSessions', summary: 'Sign out everywhere else' })
  @ApiNoContentResponse()
  deleteOthers(@CurrentSession() access: SessionAccess): Promise<void> {
    return this.sessions.revokeOthers(access);
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('self')
  @AllowWithoutTotp()
  @ApiOperation({ operationId: 'deleteOneSession', summary: 'Sign out in one place' })
  @ApiNoContentResponse()
  @ApiProblem(404)
  deleteOne(@Param('id', ParseUUIDPipe) id: string, @CurrentSession() access: SessionAccess): Promise<void> {
    return this.sessions.revoke(access, id);
  }
}
