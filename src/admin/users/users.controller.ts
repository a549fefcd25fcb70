import { Body, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../../common/actor.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { RequireFreshAuth, RequirePermission } from '../auth/route-rules.js';
import { PageQuery, readPage } from '../page.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { OwnSessions } from '../session/own-sessions.js';
import { SecondFactorReset } from './second-factor-reset.js';
import { ChangeUserDto, CreateUserDto, toUserDto, UserDto, UserPageDto } from './user.dto.js';
import { UsersService } from './users.service.js';

/** The staff. Nobody is deleted, only disabled: the audit log names them for ever. */
@ApiController('users')
export class UsersController {
  constructor(
    private readonly users: UsersService,
    private readonly sessions: OwnSessions,
    private readonly secondFactor: SecondFactorReset,
  ) {}

  @Get()
  @RequirePermission('users:read')
  @ApiOperation({ operationId: 'listUsers', summary: 'The staff, in the order in which they came' })
  @ApiOkResponse({ type: UserPageDto })
  list(@Query() query: PageQuery): Promise<UserPageDto> {
    return readPage(query, (limit, after) => this.users.page(limit, after), toUserDto);
  }

  @Post()
  @RequirePermission('users:write')
  @RequireFreshAuth()
  @ApiOperation({ operationId: 'createUser', summary: 'Add a person' })
  @ApiCreatedResponse({ type: UserDto })
  @ApiProblem(409, 'email_taken')
  async create(@Body() body: CreateUserDto, @CurrentActor() actor: Actor): Promise<UserDto> {
    return toUserDto(await this.users.create(body, actor));
  }

  @Get(':id')
  @RequirePermission('users:read')
  @ApiOperation({ operationId: 'getUser', summary: 'One person' })
  @ApiOkResponse({ type: UserDto })
  @ApiProblem(404)
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<UserDto> {
    return toUserDto(await this.users.get(id));
  }

  @Patch(':id')
  @RequirePermission('users:write')
  @RequireFreshAuth()
  @ApiOperation({
    operationId: 'updateUser',
    summary: 'Change a person; a new role or password, and disabling, end their sessions',
  })
  @ApiOkResponse({ type: UserDto })
  @ApiProblem(404)
  @ApiProblem(409, 'last_owner')
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeUserDto,
    @CurrentActor() actor: Actor,
  ): Promise<UserDto> {
    return toUserDto(await this.users.change(id, body, actor));
  }

  @Delete(':id/sessions')
  @HttpCode(204)
  @RequirePermission('users:write')
  @RequireFreshAuth()
  @ApiOperation({ operationId: 'deleteUserSessions', summary: 'Sign a person out everywhere' })
  @ApiNoContentResponse()
  @ApiProblem(404)
  async endSessions(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.users.get(id);
    await this.sessions.revokeAll(actor, id);
  }

  @Delete(':id/totp')
  @HttpCode(204)
  @RequirePermission('users:write')
  @RequireFreshAuth()
  @ApiOperation({ operationId: 'deleteUserTotp', summary: 'Take the second factor of a person who has lost it away' })
  @ApiNoContentResponse()
  @ApiProblem(404)
  resetTotp(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.secondFactor.reset(id, actor);
  }
}
