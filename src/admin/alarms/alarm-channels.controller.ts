import { Body, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../../common/actor.js';
import type { Access } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentAccess, CurrentActor } from '../auth/current-actor.decorator.js';
import { RequireFreshAuth, RequirePermission } from '../auth/route-rules.js';
import { PageQuery, readPage } from '../page.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import {
  AlarmChannelDto,
  AlarmChannelPageDto,
  ChangeAlarmChannelDto,
  CreateAlarmChannelDto,
  NewAlarmChannelDto,
  toChannelDto,
} from './alarm-channel.dto.js';
import { AlarmChannels } from './alarm-channels.js';
import { AlarmDeliveries } from './alarm-deliveries.js';
import { AlarmDeliveryDto } from './alarm-delivery.dto.js';
import { RotateWebhookSecretDto } from './webhook-rotation.dto.js';
import { WebhookRotation } from './webhook-rotation.js';

/** Where alarms go to. */
@ApiController('alarm-channels')
export class AlarmChannelsController {
  constructor(
    private readonly channels: AlarmChannels,
    private readonly deliveries: AlarmDeliveries,
    private readonly rotation: WebhookRotation,
  ) {}

  @Get()
  @RequirePermission('alarms:read')
  @ApiOperation({ operationId: 'listAlarmChannels', summary: 'All channels, in the order in which they were made' })
  @ApiOkResponse({ type: AlarmChannelPageDto })
  list(@Query() query: PageQuery): Promise<AlarmChannelPageDto> {
    return readPage(query, (limit, after) => this.channels.page(limit, after), toChannelDto);
  }

  @Post()
  @RequirePermission('alarms:write')
  @ApiOperation({
    operationId: 'createAlarmChannel',
    summary: 'Add a channel; for a webhook this answer alone has its secret',
    description:
      'Webhooks are POSTs of JSON `{type, timestamp, data}` with the headers of Standard Webhooks: `webhook-id` (the ' +
      'same in every attempt: a repetition is recognised by it), `webhook-timestamp`, `webhook-signature` (after a ' +
      'rotation two for a while, separated by a space). Anything but 2xx is tried again for three days; 410 is not.',
  })
  @ApiCreatedResponse({ type: NewAlarmChannelDto })
  @ApiProblem(409, 'name_taken', 'smtp_not_configured')
  async create(@Body() body: CreateAlarmChannelDto, @CurrentActor() actor: Actor): Promise<NewAlarmChannelDto> {
    const { row, secret } = await this.channels.create(body, actor);
    return Object.assign(toChannelDto(row), { secret: secret?.reveal() ?? null });
  }

  @Get(':id')
  @RequirePermission('alarms:read')
  @ApiOperation({ operationId: 'getAlarmChannel', summary: 'One channel' })
  @ApiOkResponse({ type: AlarmChannelDto })
  @ApiProblem(404)
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<AlarmChannelDto> {
    return toChannelDto(await this.channels.get(id));
  }

  @Patch(':id')
  @RequirePermission('alarms:write')
  @ApiOperation({ operationId: 'updateAlarmChannel', summary: 'Change a channel; its kind and secret stay' })
  @ApiOkResponse({ type: AlarmChannelDto })
  @ApiProblem(404)
  @ApiProblem(409, 'name_taken', 'smtp_not_configured')
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeAlarmChannelDto,
    @CurrentAccess() access: Access,
  ): Promise<AlarmChannelDto> {
    return toChannelDto(await this.channels.change(id, body, access));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('alarms:write')
  @ApiOperation({
    operationId: 'deleteAlarmChannel',
    summary: 'Remove a channel, from all rules too; its log of deliveries stays',
  })
  @ApiNoContentResponse()
  @ApiProblem(404)
  remove(@Param('id', ParseUUIDPipe) id: string, @CurrentAccess() access: Access): Promise<void> {
    return this.channels.remove(id, access);
  }

  @Post(':id/secret')
  @HttpCode(200)
  @RequirePermission('alarms:write')
  @RequireFreshAuth()
  @ApiOperation({
    operationId: 'rotateAlarmChannelSecret',
    summary: 'Replace a webhook’s secret; this answer alone has the new one',
    description:
      'Until `keepPreviousUntil` messages are signed with both, and a receiver may know either. Of an earlier rotation ' +
      'whose time is not over yet, the oldest secret signs no more.',
  })
  @ApiOkResponse({ type: NewAlarmChannelDto })
  @ApiProblem(404)
  @ApiProblem(409, 'not_a_webhook')
  async rotate(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RotateWebhookSecretDto,
    @CurrentActor() actor: Actor,
  ): Promise<NewAlarmChannelDto> {
    const { row, secret } = await this.rotation.rotate(id, body.keepPreviousUntil ?? null, actor);
    return Object.assign(toChannelDto(row), { secret: secret.reveal() });
  }

  @Delete(':id/secret/previous')
  @RequirePermission('alarms:write')
  @RequireFreshAuth()
  @ApiOperation({
    operationId: 'retirePreviousAlarmChannelSecret',
    summary: 'End the overlap of a rotation now',
    description: 'Only the current secret signs from then on, and the earlier one is forgotten.',
  })
  @ApiOkResponse({ type: AlarmChannelDto })
  @ApiProblem(404)
  @ApiProblem(409, 'not_a_webhook')
  async retirePrevious(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AlarmChannelDto> {
    return toChannelDto(await this.rotation.retirePrevious(id, actor));
  }

  @Post(':id/test')
  @HttpCode(200)
  @RequirePermission('alarms:write')
  @ApiOperation({
    operationId: 'testAlarmChannel',
    summary: 'Send a message that says that it is a test, now',
    description: 'Answers with the delivery and what came of it; a test that fails is not tried again.',
  })
  @ApiOkResponse({ type: AlarmDeliveryDto })
  @ApiProblem(404)
  async test(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AlarmDeliveryDto> {
    return this.deliveries.sendNow(await this.channels.prepareTest(id, actor));
  }
}
