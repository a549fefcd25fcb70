import { Body, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../../common/actor.js';
import type { Access } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentAccess, CurrentActor } from '../auth/current-actor.decorator.js';
import { RequireFreshAuth, RequirePermission } from '../auth/route-rules.js';
import { PageQuery, readPage } from '../page.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { ProblemError } from '../problem/problem.error.js';
import { ApiTokenPageDto, CreateApiTokenDto, NewApiTokenDto, toApiTokenDto } from './api-token.dto.js';
import { ApiTokensService } from './api-tokens.service.js';

/** Tokens for programs. A person makes them: a token can revoke tokens, not make them. */
@ApiController('api-tokens')
export class ApiTokensController {
  constructor(private readonly tokens: ApiTokensService) {}

  @Get()
  @RequirePermission('tokens:read')
  @ApiOperation({ operationId: 'listApiTokens', summary: 'All tokens, without what they open' })
  @ApiOkResponse({ type: ApiTokenPageDto })
  list(@Query() query: PageQuery): Promise<ApiTokenPageDto> {
    return readPage(query, (limit, after) => this.tokens.page(limit, after), toApiTokenDto);
  }

  @Post()
  @RequirePermission('tokens:write')
  @RequireFreshAuth()
  @ApiOperation({ operationId: 'createApiToken', summary: 'Make a token; this answer alone has it' })
  @ApiCreatedResponse({ type: NewApiTokenDto })
  @ApiProblem(403, 'session_required', 'forbidden', 'csrf_token_invalid', 'fresh_authentication_required')
  async create(@Body() body: CreateApiTokenDto, @CurrentAccess() access: Access): Promise<NewApiTokenDto> {
    if (access.kind !== 'session') throw new ProblemError(403, 'session_required');
    const { token, row } = await this.tokens.create(body, access.userId, access.actor);
    return Object.assign(toApiTokenDto(row), { token });
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('tokens:write')
  @ApiOperation({ operationId: 'deleteApiToken', summary: 'Revoke a token, at once' })
  @ApiNoContentResponse()
  @ApiProblem(404)
  revoke(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.tokens.revoke(id, actor);
  }
}
