import { ApiProperty } from '@nestjs/swagger';
import { type CardType, CARD_TYPES } from '../../common/card-type.js';
import { EVENT_KINDS, type EventKind } from '../../transactions/event-kinds.js';
import { ATTEMPT_STATUSES, type AttemptStatus } from '../../transactions/states.js';
import { RefundabilityDto, RefundDto } from '../refunds/refund.dto.js';
import { DeliveryDto } from './delivery.dto.js';
import { TransactionDto } from './transaction.dto.js';

const TIME = { type: String, format: 'date-time' } as const;

/** One order at the provider. */
export class AttemptDto {
  @ApiProperty({ format: 'uuid', example: '01936f2f-7b0c-7c1d-9f5a-3f1f0a1b2c3d' })
  id: string;

  @ApiProperty({ example: '0h3v9x2k7m1q8r5t4w6z' })
  orderId: string;

  @ApiProperty({ enum: CARD_TYPES, enumName: 'CardType', example: 'UnionPay' })
  cardType: CardType;

  @ApiProperty({ description: 'As it was ordered', example: '12.30' })
  amount: string;

  @ApiProperty({ enum: ATTEMPT_STATUSES, enumName: 'AttemptStatus', example: 'succeeded' })
  status: AttemptStatus;

  @ApiProperty({ type: String, nullable: true, example: null })
  failureCode: string | null;

  @ApiProperty({ description: "The version of the merchant's configuration it was signed with", example: 3 })
  merchantVersion: number;

  @ApiProperty({ description: 'How often the provider was asked about it', example: 2 })
  queryCount: number;

  @ApiProperty({ ...TIME, nullable: true, example: '2026-03-02T08:17:01.800Z' })
  lastQueryAt: string | null;

  @ApiProperty({ ...TIME, nullable: true, description: 'Null: no more', example: null })
  nextQueryAt: string | null;

  @ApiProperty({ ...TIME, example: '2026-03-02T08:16:00.000Z' })
  createdAt: string;

  @ApiProperty({ ...TIME, example: '2026-03-02T08:17:02.412Z' })
  updatedAt: string;

  @ApiProperty({ ...TIME, nullable: true, example: '2026-03-02T08:17:02.412Z' })
  endedAt: string | null;
}

/** Something that happened to a transaction. */
export class TransactionEventDto {
  @ApiProperty({ description: '1, 2, 3 … within the transaction', example: 4 })
  number: number;

  @ApiProperty({ enum: EVENT_KINDS, enumName: 'EventKind', example: 'attempt_moved' })
  kind: EventKind;

  @ApiProperty({
    type: String,
    nullable: true,
    format: 'uuid',
    description: 'Id of the attempt it is about',
    example: null,
  })
  attempt: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'What there is to say; without signatures and secrets',
    example: { from: 'redirected', to: 'succeeded', why: 'paid', proof: 'query' },
  })
  data: Record<string, unknown>;

  @ApiProperty({ ...TIME, example: '2026-03-02T08:17:02.412Z' })
  at: string;
}

/** The versions of the configuration that a transaction was made with. */
export class UsedConfigurationDto {
  @ApiProperty({ example: 2 })
  integrationVersion: number;

  @ApiProperty({ example: 3 })
  merchantVersion: number;

  @ApiProperty({
    format: 'uuid',
    description: 'The secret that verified the request; see the integration',
    example: '01936f2e-2222-7c1d-9f5a-3f1f0a1b2c3d',
  })
  secretId: string;
}

export class TransactionDetailsDto extends TransactionDto {
  @ApiProperty({ type: [AttemptDto] })
  attempts: AttemptDto[];

  @ApiProperty({ type: [TransactionEventDto] })
  events: TransactionEventDto[];

  @ApiProperty({ type: [DeliveryDto], description: 'Results delivered server to server, the newest first' })
  deliveries: DeliveryDto[];

  @ApiProperty({ type: [RefundDto], description: 'Refunds and cancellations, the newest first' })
  refunds: RefundDto[];

  @ApiProperty({ type: RefundabilityDto, description: 'Whether a part or all of it can be refunded' })
  refundable: RefundabilityDto;

  @ApiProperty({ type: RefundabilityDto, description: 'Whether all of it can be cancelled, before settlement' })
  cancellable: RefundabilityDto;

  @ApiProperty({ type: UsedConfigurationDto })
  configuration: UsedConfigurationDto;

  @ApiProperty({
    description: 'The request that made it, in the logs',
    example: '7f8c3b1e-0d6a-4f7e-9b39-0f5f3c1f6f11',
  })
  correlationId: string;
}
