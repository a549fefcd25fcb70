import { ApiProperty } from '@nestjs/swagger';
import { isMoment, Rule } from '../../merchants/input/rules.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';

export class RotateWebhookSecretDto {
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    required: false,
    description: 'Until when the secret that is replaced signs, too; null or left out: it stops at once',
    example: '2026-03-08T10:00:00Z',
  })
  @MayBeAbsent()
  @Rule(
    'must be a moment with its time zone, such as 2026-06-01T10:00:00Z, or null',
    (value) => value === null || isMoment(value),
  )
  keepPreviousUntil?: string | null;
}
