import { Body, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Access } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentAccess } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { IF_MATCH, IfMatch } from '../if-match.js';
import { PageQuery } from '../page.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { VersionPageQuery } from '../version-page.js';
import { ConnectionTest } from './connection-test.js';
import { MerchantChanges } from './merchant-changes.js';
import {
  ChangeMerchantDto,
  ConnectionTestDto,
  CreateMerchantDto,
  MerchantDetailsDto,
  MerchantPageDto,
  MerchantVersionPageDto,
} from './merchant.dto.js';
import { MerchantsReader } from './merchants-reader.js';

/** Accounts at the provider. Never deleted, only disabled: transactions name them for ever. */
@ApiController('merchants')
export class MerchantsController {
  constructor(
    private readonly merchants: MerchantsReader,
    private readonly changes: MerchantChanges,
    private readonly connection: ConnectionTest,
  ) {}

  @Get()
  @RequirePermission('merchants:read')
  @ApiOperation({ operationId: 'listMerchants', summary: 'All merchants, in the order in which they were made' })
  @ApiOkResponse({ type: MerchantPageDto })
  list(@Query() query: PageQuery): Promise<MerchantPageDto> {
    return this.merchants.page(query);
  }

  @Post()
  @RequirePermission('merchants:write')
  @ApiOperation({ operationId: 'createMerchant', summary: 'Add a merchant' })
  @ApiBody({ type: CreateMerchantDto })
  @ApiCreatedResponse({ type: MerchantDetailsDto })
  @ApiProblem(409, 'name_taken')
  async create(@Body() body: Record<string, unknown>, @CurrentAccess() access: Access): Promise<MerchantDetailsDto> {
    return this.merchants.view(await this.changes.create(body, access));
  }

  @Get(':id')
  @RequirePermission('merchants:read')
  @ApiOperation({ operationId: 'getMerchant', summary: 'One merchant' })
  @ApiOkResponse({ type: MerchantDetailsDto })
  @ApiProblem(404)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<MerchantDetailsDto> {
    return this.merchants.view(id);
  }

  @Patch(':id')
  @RequirePermission('merchants:write')
  @ApiOperation({
    operationId: 'updateMerchant',
    summary: 'Change a merchant',
    description:
      'Makes a new version of it. Other keys, and another `merchantId`, `environment`, `apiBaseUrl`, ' +
      '`paymentPageHosts`, `trustCallbacksWithoutQuery` or `refundsEnabled`, ask for fresh authentication ' +
      '(`POST /session/reauthentication`; of a token, that its role is owner). Orders that are under way keep the ' +
      'version they were made with.',
  })
  @ApiHeader(IF_MATCH)
  @ApiBody({ type: ChangeMerchantDto })
  @ApiOkResponse({ type: MerchantDetailsDto })
  @ApiProblem(404)
  @ApiProblem(409, 'name_taken')
  @ApiProblem(412, 'changed_meanwhile')
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
    @CurrentAccess() access: Access,
    @IfMatch() version: number | null,
  ): Promise<MerchantDetailsDto> {
    await this.changes.change(id, body, access, version);
    return this.merchants.view(id);
  }

  @Get(':id/versions')
  @RequirePermission('merchants:read')
  @ApiOperation({ operationId: 'listMerchantVersions', summary: 'How it was configured before, the newest first' })
  @ApiOkResponse({ type: MerchantVersionPageDto })
  @ApiProblem(404)
  versions(@Param('id', ParseUUIDPipe) id: string, @Query() query: VersionPageQuery): Promise<MerchantVersionPageDto> {
    return this.merchants.versions(id, query);
  }

  @Post(':id/connection-test')
  @HttpCode(200)
  @RequirePermission('merchants:write')
  @ApiOperation({
    operationId: 'testMerchantConnection',
    summary: 'Ask the provider about an order that does not exist',
    description: 'Moves no money; tells whether the provider can be reached and accepts the API key.',
  })
  @ApiOkResponse({ type: ConnectionTestDto })
  @ApiProblem(404)
  testConnection(@Param('id', ParseUUIDPipe) id: string): Promise<ConnectionTestDto> {
    return this.connection.run(id);
  }
}
