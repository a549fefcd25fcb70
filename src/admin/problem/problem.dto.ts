import { ApiProperty } from '@nestjs/swagger';

/** One field of the request that is wrong. */
export class FieldProblemDto {
  @ApiProperty({ description: 'Name of the field; empty for the body as a whole', example: 'email' })
  field: string;

  @ApiProperty({ description: 'Stable, for programs', example: 'invalid' })
  code: string;

  @ApiProperty({ description: 'For people', example: 'must be an e-mail address' })
  message: string;
}

/** Every error of the API, RFC 9457. Decide by `code`, which does not change; the texts may. */
export class ProblemDto {
  @ApiProperty({ example: 'about:blank' })
  type: string;

  @ApiProperty({ example: 'The request is malformed' })
  title: string;

  @ApiProperty({ example: 400 })
  status: number;

  @ApiProperty({ description: 'Stable, for programs', example: 'validation_failed' })
  code: string;

  @ApiProperty({ required: false, description: 'For people', example: 'Sign in again to do this' })
  detail?: string;

  @ApiProperty({ required: false, type: [FieldProblemDto] })
  errors?: FieldProblemDto[];

  @ApiProperty({ description: 'The request in the logs', example: '7f8c3b1e-0d6a-4f7e-9b39-0f5f3c1f6f11' })
  requestId: string;
}
