import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsString, IsUUID, Length, Matches, MaxLength } from 'class-validator';
import { type Currency, CURRENCY_CODES } from '../../common/currency.js';
import { REFUND_KINDS, REFUND_STATUSES, type RefundKind, type RefundStatus } from '../../refunds/refund-states.js';
import { PageQuery } from '../page.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';

const TIME = { type: String, format: 'date-time' } as const;
const REASON = { minLength: 1, maxLength: 500 } as const;

/** Money of a paid order that goes back, went back, or was to. */
export class RefundDto {
  @ApiProperty({ format: 'uuid', example: '01936f40-7b0c-7c1d-9f5a-3f1f0a1b2c3d' })
  id: string;

  @ApiProperty({
    format: 'uuid',
    description: 'Id of the transaction',
    example: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d',
  })
  transaction: string;

  @ApiProperty({ description: "The customer's reference, as in the transaction", example: 'INV-1042' })
  reference: string;

  @ApiProperty({ description: 'The paid order whose money it is', example: '0h3v9x2k7m1q8r5t4w6z' })
  orderId: string;

  @ApiProperty({ enum: REFUND_KINDS, enumName: 'RefundKind', example: 'refund' })
  kind: RefundKind;

  @ApiProperty({ example: '5.00' })
  amount: string;

  @ApiProperty({ enum: CURRENCY_CODES, enumName: 'Currency', example: 'AUD' })
  currency: Currency;

  @ApiProperty({ example: 'The meeting room was closed' })
  reason: string;

  @ApiProperty({
    enum: REFUND_STATUSES,
    enumName: 'RefundStatus',
    description:
      '`queued`: the provider has taken it and has not said that it is done. `unknown`: it may have been taken; it is ' +
      'never sent again, and its amount stays reserved. `failed`, `rejected`: nothing went back',
    example: 'succeeded',
  })
  status: RefundStatus;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What the provider said, or why there is no word of it',
    example: 'The provider answered 200: OK',
  })
  message: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why it failed, for programs', example: null })
  failureCode: string | null;

  @ApiProperty({ description: 'The person, by e-mail address, or the name of the token', example: 'op@example.com' })
  requestedBy: string;

  @ApiProperty({
    type: String,
    format: 'uuid',
    nullable: true,
    description: 'Id of the user who may not approve it: who asked, or who made the token',
    example: '01936f2e-3333-7c1d-9f5a-3f1f0a1b2c3d',
  })
  requestedByUser: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Who approved, rejected or resolved it last',
    example: null,
  })
  decidedBy: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'In their words', example: null })
  decisionReason: string | null;

  @ApiProperty({ ...TIME, nullable: true, example: null })
  decidedAt: string | null;

  @ApiProperty({
    type: String,
    format: 'date',
    nullable: true,
    description: 'The day for which the provider was asked to do it, UTC',
    example: '2026-03-04',
  })
  processOn: string | null;

  @ApiProperty({ ...TIME, nullable: true, example: '2026-03-04T08:17:02.412Z' })
  sentAt: string | null;

  @ApiProperty({ ...TIME, nullable: true, example: '2026-03-04T08:17:03.012Z' })
  endedAt: string | null;

  @ApiProperty({ ...TIME, example: '2026-03-04T08:17:02.400Z' })
  createdAt: string;

  @ApiProperty({ ...TIME, example: '2026-03-04T08:17:03.012Z' })
  updatedAt: string;
}

export class RefundPageDto {
  @ApiProperty({ type: [RefundDto] })
  items: RefundDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'For the next page; null: this is the last',
    example: null,
  })
  nextCursor: string | null;
}

export class RefundListQuery extends PageQuery {
  @ApiProperty({ required: false, enum: REFUND_STATUSES, enumName: 'RefundStatus', description: 'In this state' })
  @MayBeAbsent()
  @IsIn(REFUND_STATUSES)
  status?: RefundStatus;

  @ApiProperty({
    required: false,
    format: 'uuid',
    description: 'Of this transaction',
    example: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d',
  })
  @MayBeAbsent()
  @IsUUID()
  transaction?: string;
}

/** Why money goes back, and of which order. */
export class CreateCancellationDto {
  @ApiProperty({ ...REASON, description: 'For the history; the customer does not see it', example: 'Paid twice' })
  @IsString()
  @Length(1, 500)
  @Matches(/\S/, { message: 'must say something' })
  reason: string;

  @ApiProperty({
    required: false,
    maxLength: 64,
    description: 'Of a payment that was made twice: the other one of the paid orders',
    example: '0h3v9x2k7m1q8r5t4w6z',
  })
  @MayBeAbsent()
  @IsString()
  @MaxLength(64)
  orderId?: string;
}

export class CreateRefundDto extends CreateCancellationDto {
  @ApiProperty({ maxLength: 32, description: 'A plain decimal in the currency of the payment', example: '5.00' })
  @IsString()
  @MaxLength(32)
  amount: string;
}

export class RejectRefundDto {
  @ApiProperty({ ...REASON, example: 'The customer has used the room' })
  @IsString()
  @Length(1, 500)
  @Matches(/\S/, { message: 'must say something' })
  reason: string;
}

export class ResolveRefundDto extends RejectRefundDto {
  @ApiProperty({
    enum: ['succeeded', 'failed'],
    enumName: 'RefundResolution',
    description: '`failed` frees the amount: be sure, or it goes back twice',
    example: 'succeeded',
  })
  @IsIn(['succeeded', 'failed'])
  outcome: 'succeeded' | 'failed';
}

/** Whether, and how much of, a payment can be sent back as things stand. */
export class RefundabilityDto {
  @ApiProperty({ example: true })
  possible: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Why not, for programs; the code that a request would be refused with',
    example: null,
  })
  reason: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Why not, for people', example: null })
  detail: string | null;

  @ApiProperty({ description: 'At most; what others have asked for is taken off', example: '12.30' })
  max: string;
}
