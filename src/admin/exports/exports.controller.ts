import { Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../../common/actor.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { ExportQuery } from './export.query.js';
import { TransactionsExport } from './transactions-export.js';

/** Lists as files. */
@ApiController('transactions')
export class ExportsController {
  constructor(private readonly exports: TransactionsExport) {}

  @Get('export')
  @RequirePermission('transactions:export')
  @ApiOperation({
    operationId: 'exportTransactions',
    summary: 'Transactions that fit all of the filters, as a file',
    description:
      'The columns are the fields of a transaction, and the values those of the API; several of one field are separated ' +
      'by semicolons. It is sent while it is read, in constant memory, and has what was made before it began. In CSV, a ' +
      'text that a spreadsheet would calculate begins with an apostrophe; in XLSX every cell is text. An answer that is ' +
      'not ended properly is not the whole.',
  })
  @ApiOkResponse({
    description: 'The file',
    headers: {
      'X-Total-Count': {
        description: 'How many rows it will have, for showing progress; after a search with many finds, at most',
        schema: { type: 'integer', example: 1200 },
      },
      'Content-Disposition': {
        description: 'The name of the file',
        schema: { type: 'string', example: 'attachment; filename="transactions-20260302T081530Z.csv"' },
      },
    },
    content: {
      'text/csv': { schema: { type: 'string', example: 'id,transactionId,reference,amount,currency\n' } },
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
        schema: { type: 'string', format: 'binary' },
      },
    },
  })
  @ApiProblem(429, 'too_many_exports')
  export(@Query() query: ExportQuery, @Res() response: Response, @CurrentActor() actor: Actor): Promise<void> {
    return this.exports.send(query, response, actor);
  }
}
