import { Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../../common/actor.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { AlarmDeliveries } from './alarm-deliveries.js';
import { AlarmDeliveryDto, AlarmDeliveryPageDto, AlarmDeliveryQuery } from './alarm-delivery.dto.js';

/** What was sent to the channels, and what was answered. */
@ApiController('alarm-deliveries')
export class AlarmDeliveriesController {
  constructor(private readonly deliveries: AlarmDeliveries) {}

  @Get()
  @RequirePermission('alarms:read')
  @ApiOperation({ operationId: 'listAlarmDeliveries', summary: 'Deliveries with all their attempts, the newest first' })
  @ApiOkResponse({ type: AlarmDeliveryPageDto })
  list(@Query() query: AlarmDeliveryQuery): Promise<AlarmDeliveryPageDto> {
    return this.deliveries.page(query);
  }

  @Post(':id/redelivery')
  @HttpCode(200)
  @RequirePermission('alarms:write')
  @ApiOperation({
    operationId: 'redeliverAlarm',
    summary: 'Send it again, now, under the same id',
    description: 'Answers with what came of it. Where it fails it is tried again for as long as at first.',
  })
  @ApiOkResponse({ type: AlarmDeliveryDto })
  @ApiProblem(404)
  redeliver(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<AlarmDeliveryDto> {
    return this.deliveries.redeliver(id, actor);
  }
}
