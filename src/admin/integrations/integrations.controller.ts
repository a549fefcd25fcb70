import { Body, Delete, Get, Param, ParseUUIDPipe, Patch, Post, Put, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Access } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentAccess } from '../auth/current-actor.decorator.js';
import { RequireFreshAuth, RequirePermission } from '../auth/route-rules.js';
import { IF_MATCH, IfMatch } from '../if-match.js';
import { PageQuery } from '../page.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { VersionPageQuery } from '../version-page.js';
import { IntegrationChanges } from './integration-changes.js';
import {
  ChangeIntegrationDto,
  CreateIntegrationDto,
  IntegrationDetailsDto,
  IntegrationPageDto,
  IntegrationVersionPageDto,
  RotateSecretDto,
} from './integration.dto.js';
import { IntegrationsReader } from './integrations-reader.js';
import { rotationBody } from './rotation-body.js';

/** Payment pages as the host platform knows them. Never deleted, only disabled. */
@ApiController('integrations')
export class IntegrationsController {
  constructor(
    private readonly integrations: IntegrationsReader,
    private readonly changes: IntegrationChanges,
  ) {}

  @Get()
  @RequirePermission('integrations:read')
  @ApiOperation({ operationId: 'listIntegrations', summary: 'All integrations, in the order in which they were made' })
  @ApiOkResponse({ type: IntegrationPageDto })
  list(@Query() query: PageQuery): Promise<IntegrationPageDto> {
    return this.integrations.page(query);
  }

  @Post()
  @RequirePermission('integrations:write')
  @ApiOperation({ operationId: 'createIntegration', summary: 'Add an integration' })
  @ApiBody({ type: CreateIntegrationDto })
  @ApiCreatedResponse({ type: IntegrationDetailsDto })
  @ApiProblem(409, 'slug_taken')
  async create(@Body() body: Record<string, unknown>, @CurrentAccess() access: Access): Promise<IntegrationDetailsDto> {
    return this.integrations.view(await this.changes.create(body, access));
  }

  @Get(':id')
  @RequirePermission('integrations:read')
  @ApiOperation({ operationId: 'getIntegration', summary: 'One integration, and which secret verified what' })
  @ApiOkResponse({ type: IntegrationDetailsDto })
  @ApiProblem(404)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<IntegrationDetailsDto> {
    return this.integrations.view(id);
  }

  @Patch(':id')
  @RequirePermission('integrations:write')
  @ApiOperation({
    operationId: 'updateIntegration',
    summary: 'Change an integration',
    description:
      'Makes a new version of it. Another `secret`, `merchant`, `currency` or `redirectHosts` asks for fresh authentication ' +
      '(`POST /session/reauthentication`; of a token, that its role is owner).',
  })
  @ApiHeader(IF_MATCH)
  @ApiBody({ type: ChangeIntegrationDto })
  @ApiOkResponse({ type: IntegrationDetailsDto })
  @ApiProblem(404)
  @ApiProblem(412, 'changed_meanwhile')
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @CurrentAccess() access: Access,
    @IfMatch() version: number | null,
  ): Promise<IntegrationDetailsDto> {
    await this.changes.change(id, body, access, version);
    return this.integrations.view(id);
  }

  @Put(':id/secret')
  @RequirePermission('integrations:write')
  @RequireFreshAuth()
  @ApiOperation({
    operationId: 'rotateIntegrationSecret',
    summary: 'Replace the secret',
    description:
      'Until `keepPreviousUntil` both verify requests. A customer who came with the earlier one goes back with a ' +
      'result that is signed with it, whenever that is.',
  })
  @ApiBody({ type: RotateSecretDto })
  @ApiOkResponse({ type: IntegrationDetailsDto })
  @ApiProblem(404)
  async rotate(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @CurrentAccess() access: Access,
  ): Promise<IntegrationDetailsDto> {
    await this.changes.change(id, rotationBody(body), access);
    return this.integrations.view(id);
  }

  @Delete(':id/secret/previous')
  @RequirePermission('integrations:write')
  @RequireFreshAuth()
  @ApiOperation({
    operationId: 'retirePreviousIntegrationSecret',
    summary: 'End the overlap of a rotation now',
    description:
      'Only the current secret verifies requests from then on. `lastVerifiedAt` tells whether the earlier one is still ' +
      'in use. Customers who came with it go back with a result that is signed with it all the same.',
  })
  @ApiOkResponse({ type: IntegrationDetailsDto })
  @ApiProblem(404)
  async retirePrevious(
    @Param('id', ParseUUIDPipe) id: string,
    @CurrentAccess() access: Access,
  ): Promise<IntegrationDetailsDto> {
    await this.changes.retireReplaced(id, access);
    return this.integrations.view(id);
  }

  @Get(':id/versions')
  @RequirePermission('integrations:read')
  @ApiOperation({ operationId: 'listIntegrationVersions', summary: 'How it was configured before, the newest first' })
  @ApiOkResponse({ type: IntegrationVersionPageDto })
  @ApiProblem(404)
  versions(
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: VersionPageQuery,
  ): Promise<IntegrationVersionPageDto> {
    return this.integrations.versions(id, query);
  }
}
