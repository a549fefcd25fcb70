import { Body, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../../common/actor.js';
import type { Access } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentAccess, CurrentActor } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { PageQuery, readPage } from '../page.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { AlarmRuleDto, AlarmRulePageDto, ChangeAlarmRuleDto, CreateAlarmRuleDto, toRuleDto } from './alarm-rule.dto.js';
import { AlarmRules } from './alarm-rules.js';

/** When to raise alarms, and whom to tell. */
@ApiController('alarm-rules')
export class AlarmRulesController {
  constructor(private readonly rules: AlarmRules) {}

  @Get()
  @RequirePermission('alarms:read')
  @ApiOperation({ operationId: 'listAlarmRules', summary: 'All rules, in the order in which they were made' })
  @ApiOkResponse({ type: AlarmRulePageDto })
  list(@Query() query: PageQuery): Promise<AlarmRulePageDto> {
    return readPage(query, (limit, after) => this.rules.page(limit, after), toRuleDto);
  }

  @Post()
  @RequirePermission('alarms:write')
  @ApiOperation({
    operationId: 'createAlarmRule',
    summary: 'Add a rule; what is left out has its default',
    description:
      'Rules are looked at every few seconds. A condition raises one alarm, which is over once the condition has stayed ' +
      'away for five minutes. Both are told; while it lasts, also when there is twice as much, or something of another kind.',
  })
  @ApiCreatedResponse({ type: AlarmRuleDto })
  @ApiProblem(409, 'name_taken')
  async create(@Body() body: CreateAlarmRuleDto, @CurrentActor() actor: Actor): Promise<AlarmRuleDto> {
    return toRuleDto(await this.rules.create(body, actor));
  }

  @Get(':id')
  @RequirePermission('alarms:read')
  @ApiOperation({ operationId: 'getAlarmRule', summary: 'One rule' })
  @ApiOkResponse({ type: AlarmRuleDto })
  @ApiProblem(404)
  async get(@Param('id', ParseUUIDPipe) id: string): Promise<AlarmRuleDto> {
    return toRuleDto(await this.rules.get(id));
  }

  @Patch(':id')
  @RequirePermission('alarms:write')
  @ApiOperation({
    operationId: 'updateAlarmRule',
    summary: 'Change a rule; its kind stays. Switched off, its open alarms end, unannounced',
  })
  @ApiOkResponse({ type: AlarmRuleDto })
  @ApiProblem(404)
  @ApiProblem(409, 'name_taken')
  async change(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeAlarmRuleDto,
    @CurrentAccess() access: Access,
  ): Promise<AlarmRuleDto> {
    return toRuleDto(await this.rules.change(id, body, access));
  }

  @Delete(':id')
  @HttpCode(204)
  @RequirePermission('alarms:write')
  @ApiOperation({ operationId: 'deleteAlarmRule', summary: 'Remove a rule; its open alarms end, unannounced' })
  @ApiNoContentResponse()
  @ApiProblem(404)
  remove(@Param('id', ParseUUIDPipe) id: string, @CurrentAccess() access: Access): Promise<void> {
    return this.rules.remove(id, access);
  }
}
