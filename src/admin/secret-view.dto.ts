import { ApiProperty } from '@nestjs/swagger';

/** A secret as far as it is ever shown. */
export class SecretDto {
  @ApiProperty({ description: 'Whether there is one', example: true })
  set: boolean;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Its end, where what is left is still too long to be found by trying',
    example: 'E8u4',
  })
  last4: string | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-03-01T10:00:00.000Z' })
  updatedAt: string | null;
}
