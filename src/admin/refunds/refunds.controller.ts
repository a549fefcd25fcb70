import { Body, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Access } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentAccess } from '../auth/current-actor.decorator.js';
import { RequireFreshAuth, RequirePermission } from '../auth/route-rules.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { RefundDecisions } from './refund-decisions.js';
import { RefundDto, RefundListQuery, RefundPageDto, RejectRefundDto, ResolveRefundDto } from './refund.dto.js';
import { RefundsReader } from './refunds-reader.js';

/** Refunds and cancellations of all transactions, and what people decide about them. */
@ApiController('refunds')
export class RefundsController {
  constructor(
    private readonly refunds: RefundsReader,
    private readonly decisions: RefundDecisions,
  ) {}

  @Get()
  @RequirePermission('transactions:read')
  @ApiOperation({
    operationId: 'listRefunds',
    summary: 'Refunds and cancellations, the newest first',
    description: '`status=awaiting_approval` are those that wait for a second person, `unknown` those nobody knows of.',
  })
  @ApiOkResponse({ type: RefundPageDto })
  list(@Query() query: RefundListQuery, @CurrentAccess() access: Access): Promise<RefundPageDto> {
    return this.refunds.page(query, access);
  }

  @Get(':id')
  @RequirePermission('transactions:read')
  @ApiOperation({ operationId: 'getRefund', summary: 'One refund' })
  @ApiOkResponse({ type: RefundDto })
  @ApiProblem(404)
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentAccess() access: Access): Promise<RefundDto> {
    return this.refunds.view(id, access);
  }

  @Post(':id/approval')
  @HttpCode(200)
  @RequirePermission('refunds:write')
  @RequireFreshAuth()
  @ApiOperation({
    operationId: 'approveRefund',
    summary: 'Let a refund go, as the second person',
    description: 'For people, and not for who asked for it. It is sent at once; the answer has what came of it.',
  })
  @ApiOkResponse({ type: RefundDto })
  @ApiProblem(403, 'own_request', 'session_required')
  @ApiProblem(404)
  @ApiProblem(409, 'not_awaiting', 'refunds_disabled', 'no_api_key')
  approve(@Param('id', ParseUUIDPipe) id: string, @CurrentAccess() access: Access): Promise<RefundDto> {
    return this.decisions.approve(id, access);
  }

  @Post(':id/rejection')
  @HttpCode(200)
  @RequirePermission('refunds:write')
  @RequireFreshAuth()
  @ApiOperation({
    operationId: 'rejectRefund',
    summary: 'Refuse a refund that waits for approval, or take back one’s own',
  })
  @ApiOkResponse({ type: RefundDto })
  @ApiProblem(403, 'session_required')
  @ApiProblem(404)
  @ApiProblem(409, 'not_awaiting')
  reject(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: RejectRefundDto,
    @CurrentAccess() access: Access,
  ): Promise<RefundDto> {
    return this.decisions.reject(id, body, access);
  }

  @Post(':id/resolution')
  @HttpCode(200)
  @RequirePermission('refunds:write')
  @RequireFreshAuth()
  @ApiOperation({
    operationId: 'resolveRefund',
    summary: 'Say what became of a refund of which the provider does not tell',
    description:
      'For one that is `unknown` or `queued`, after a look at the provider’s own books. Nothing is sent. `failed` frees ' +
      'the amount, which may then be refunded again.',
  })
  @ApiOkResponse({ type: RefundDto })
  @ApiProblem(403, 'session_required')
  @ApiProblem(404)
  @ApiProblem(409, 'not_open')
  resolve(
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ResolveRefundDto,
    @CurrentAccess() access: Access,
  ): Promise<RefundDto> {
    return this.decisions.resolve(id, body, access);
  }
}
