import { Body, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Access } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentAccess } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { CurrentIdempotentCaller, type IdempotentCaller } from './idempotent-caller.decorator.js';
import { type RefundCall, RefundRequests } from './refund-requests.js';
import { CreateCancellationDto, CreateRefundDto, RefundDto, RefundPageDto } from './refund.dto.js';
import { RefundsReader } from './refunds-reader.js';

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  required: true,
  description:
    'Of your own making, new for each refund. Repeated with the same request it answers with what became of the first ' +
    '(and `Idempotency-Replayed: true`), and never sends a second command',
  schema: { type: 'string', minLength: 1, maxLength: 255, example: '7b6f2c1e-5a0d-4d3e-9c11-2f8a4e6b9d10' },
} as const;

const HOW =
  'It is stored, then sent once; the answer has what came of it, which may be `failed` or `unknown`. Where an owner asks ' +
  'for two persons, it waits for the second one. People have to have proved who they are within the last ten minutes ' +
  '(`POST /session/reauthentication`).';

const AS_IT_STANDS = ['not_paid', 'refunds_disabled', 'no_api_key', 'nothing_left'];

/** Money of one transaction that goes back. */
@ApiController('transactions')
export class TransactionRefundsController {
  constructor(
    private readonly refunds: RefundsReader,
    private readonly requests: RefundRequests,
  ) {}

  @Get(':id/refunds')
  @RequirePermission('transactions:read')
  @ApiOperation({ operationId: 'listTransactionRefunds', summary: 'All refunds of a transaction, the newest first' })
  @ApiOkResponse({ type: RefundPageDto })
  @ApiProblem(404)
  list(@Param('id', ParseUUIDPipe) id: string, @CurrentAccess() access: Access): Promise<RefundPageDto> {
    return this.refunds.ofTransaction(id, access);
  }

  @Post(':id/refunds')
  @RequirePermission('refunds:write')
  @ApiOperation({
    operationId: 'createRefund',
    summary: 'Send back a part or all of a payment that is settled',
    description: `${HOW} Never more than was paid, whoever asks at the same moment.`,
  })
  @ApiHeader(IDEMPOTENCY_KEY)
  @ApiCreatedResponse({ type: RefundDto })
  @ApiProblem(400, 'idempotency_key_required', 'idempotency_key_invalid')
  @ApiProblem(404)
  @ApiProblem(409, ...AS_IT_STANDS, 'not_settled')
  @ApiProblem(422, 'over_refund', 'unknown_order', 'key_reused')
  refund(
    @Param('id', ParseUUIDPipe) transactionId: string,
    @Body() body: CreateRefundDto,
    @CurrentIdempotentCaller() caller: IdempotentCaller,
  ): Promise<RefundDto> {
    return this.request({ transactionId, kind: 'refund', body, key: caller.key }, caller);
  }

  @Post(':id/cancellation')
  @RequirePermission('refunds:write')
  @ApiOperation({
    operationId: 'createCancellation',
    summary: 'Send back all of a payment that is not settled yet',
    description: `${HOW} The transaction stays \`succeeded\`; its \`refundedAmount\` tells.`,
  })
  @ApiHeader(IDEMPOTENCY_KEY)
  @ApiCreatedResponse({ type: RefundDto })
  @ApiProblem(400, 'idempotency_key_required', 'idempotency_key_invalid')
  @ApiProblem(404)
  @ApiProblem(409, ...AS_IT_STANDS, 'already_settled', 'partly_refunded')
  @ApiProblem(422, 'unknown_order', 'key_reused')
  cancel(
    @Param('id', ParseUUIDPipe) transactionId: string,
    @Body() body: CreateCancellationDto,
    @CurrentIdempotentCaller() caller: IdempotentCaller,
  ): Promise<RefundDto> {
    return this.request({ transactionId, kind: 'cancellation', body, key: caller.key }, caller);
  }

  private async request(call: RefundCall, caller: IdempotentCaller): Promise<RefundDto> {
    const { view, isReplay } = await this.requests.request(call, caller.access);
    if (isReplay) caller.sayReplayed();
    return view;
  }
}
