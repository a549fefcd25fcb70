import { ApiProperty } from '@nestjs/swagger';
import { ATTEMPT_OUTCOMES, type AttemptOutcome } from '../../outbox/outbox-attempt.entity.js';
import { OUTBOX_STATUSES, type OutboxStatus } from '../../outbox/outbox-message.entity.js';

const TIME = { type: String, format: 'date-time' } as const;

/** One attempt at a delivery, and what was answered. */
export class DeliveryAttemptDto {
  @ApiProperty({
    description: '1, 2, 3 …; a number that is missing is an attempt that ended with its process',
    example: 1,
  })
  number: number;

  @ApiProperty({ ...TIME, example: '2026-03-02T08:25:00.000Z' })
  at: string;

  @ApiProperty({ description: 'Milliseconds', example: 212 })
  durationMs: number;

  @ApiProperty({
    enum: ATTEMPT_OUTCOMES,
    enumName: 'DeliveryOutcome',
    description: '`failed` may be tried again; `refused` is no use to try again',
    example: 'delivered',
  })
  outcome: AttemptOutcome;

  @ApiProperty({ type: Number, nullable: true, description: 'Null: there was no answer', example: 200 })
  httpStatus: number | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The beginning of what was answered, as text; foreign, so show it as text and nothing else',
    example: 'Payment received',
  })
  answer: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why there was no usable answer', example: null })
  error: string | null;
}

/** A result that was to be delivered server to server. */
export class DeliveryDto {
  @ApiProperty({
    format: 'uuid',
    description: 'Sent along as `X-Delivery-Id`; the same in every attempt',
    example: '01936f35-7b0c-7c1d-9f5a-3f1f0a1b2c3d',
  })
  id: string;

  @ApiProperty({
    enum: ['staff', 'schedule'],
    enumName: 'DeliveryOrigin',
    description: '`schedule`: because the integration has `serverDelivery`',
    example: 'staff',
  })
  by: 'staff' | 'schedule';

  @ApiProperty({ enum: OUTBOX_STATUSES, enumName: 'DeliveryStatus', example: 'delivered' })
  status: OutboxStatus;

  @ApiProperty({ type: [DeliveryAttemptDto] })
  attempts: DeliveryAttemptDto[];

  @ApiProperty({ ...TIME, nullable: true, description: 'Null: no more', example: null })
  nextAttemptAt: string | null;

  @ApiProperty({ ...TIME, nullable: true, example: '2026-03-02T08:25:00.212Z' })
  deliveredAt: string | null;

  @ApiProperty({ ...TIME, example: '2026-03-02T08:25:00.000Z' })
  createdAt: string;
}

export class ReturnLinkDto {
  @ApiProperty({
    format: 'uri',
    description: 'Exactly where the customer would be sent. Whoever has it can tell the host platform the result',
    example: 'https://portal.example.com/return?status=success&transactionId=65f1c0ffee65f1c0ffee65f1&signature=…',
  })
  url: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The same as a QR code: an SVG drawing. Null: it is longer than such a code can be',
    example: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  qrCode: string | null;
}
