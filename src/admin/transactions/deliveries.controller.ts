import { Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import { toString as toQrCode } from 'qrcode';
import type { Actor } from '../../common/actor.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { DeliveryDto, ReturnLinkDto } from './delivery.dto.js';
import { ReturnDeliveries } from './return-deliveries.js';

/** Bytes that the largest QR code holds, at the usual error correction. An address has one for each character. */
const MOST_OF_QR_CODE = 2331;

/** For customers who paid and never came back to the host platform. */
@ApiController('transactions')
export class DeliveriesController {
  constructor(private readonly deliveries: ReturnDeliveries) {}

  @Get(':id/return-link')
  @RequirePermission('transactions:act')
  @ApiOperation({
    operationId: 'getReturnLink',
    summary: 'The signed link that tells the host platform the result',
    description:
      'To give to the customer. In any final state; the same result always gives the same link. It is noted in the ' +
      'audit log that it was looked at.',
  })
  @ApiOkResponse({ type: ReturnLinkDto })
  @ApiProblem(404)
  @ApiProblem(409, 'not_final')
  async link(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<ReturnLinkDto> {
    const url = await this.deliveries.link(id, actor);
    return { url, qrCode: url.length > MOST_OF_QR_CODE ? null : await toQrCode(url, { type: 'svg' }) };
  }

  @Post(':id/deliveries')
  @RequirePermission('transactions:act')
  @ApiOperation({
    operationId: 'deliverReturn',
    summary: 'Tell the host platform the result, server to server',
    description:
      'A GET of the same link, now and once, in any final state, whatever was told before; redirects are not ' +
      'followed. The answer has what came of it. 2xx or 3xx counts as delivered, clears `paid_not_returned` and ' +
      'counts as returned. Every delivery stays in the `deliveries` of the transaction and in its history.',
  })
  @ApiCreatedResponse({ type: DeliveryDto })
  @ApiProblem(404)
  @ApiProblem(409, 'not_final')
  deliver(@Param('id', ParseUUIDPipe) id: string, @CurrentActor() actor: Actor): Promise<DeliveryDto> {
    return this.deliveries.deliver(id, actor);
  }
}
