import { Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../../common/actor.js';
import type { Access } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentAccess, CurrentActor } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { RefreshTransaction } from './refresh-transaction.js';
import { TransactionDetailsDto } from './transaction-details.dto.js';
import { TransactionListQuery } from './transaction-list.query.js';
import { TransactionPageDto } from './transaction.dto.js';
import { TransactionsReader } from './transactions-reader.js';

/** What customers were asked to pay, and what became of it. */
@ApiController('transactions')
export class TransactionsController {
  constructor(
    private readonly transactions: TransactionsReader,
    private readonly refreshing: RefreshTransaction,
  ) {}

  @Get()
  @RequirePermission('transactions:read')
  @ApiOperation({ operationId: 'listTransactions', summary: 'Transactions that fit all of the filters' })
  @ApiOkResponse({ type: TransactionPageDto })
  list(@Query() query: TransactionListQuery, @CurrentAccess() access: Access): Promise<TransactionPageDto> {
    return this.transactions.page(query, access);
  }

  @Get(':id')
  @RequirePermission('transactions:read')
  @ApiOperation({ operationId: 'getTransaction', summary: 'One transaction with its attempts and its history' })
  @ApiOkResponse({ type: TransactionDetailsDto })
  @ApiProblem(404)
  get(@Param('id', ParseUUIDPipe) id: string, @CurrentAccess() access: Access): Promise<TransactionDetailsDto> {
    return this.transactions.view(id, access);
  }

  @Post(':id/refresh')
  @HttpCode(200)
  @RequirePermission('transactions:act')
  @ApiOperation({
    operationId: 'refreshTransaction',
    summary: 'Ask the provider now',
    description:
      'Asks about the order under way; else about those that are paid, and the last one that failed. Answers with the ' +
      'transaction as it is then, also where the provider could not be reached: the history says so.',
  })
  @ApiOkResponse({ type: TransactionDetailsDto })
  @ApiProblem(404)
  @ApiProblem(409, 'nothing_to_ask')
  refresh(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<TransactionDetailsDto> {
    return this.refreshing.refresh(id, actor);
  }
}
