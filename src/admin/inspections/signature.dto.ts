import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsObject, IsString, IsUUID, Matches, MaxLength, MinLength } from 'class-validator';
import { MESSAGE_KINDS, type MessageKind } from '../../inspection/message-signer.js';
import type { SignatureAnswer } from '../../inspection/signature-calculator.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import { InspectedSecretDto } from './inspection.dto.js';

export class CalculateSignatureDto {
  @ApiProperty({ enum: MESSAGE_KINDS, enumName: 'MessageKind' })
  @IsIn(MESSAGE_KINDS)
  kind: MessageKind;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description:
      'The signed fields as texts, to the letter. `payment_request`: amount, reference, transactionId. `payment_return`: ' +
      'status, transactionId. `order`: orderID, amount, currency, and clientID, replyURL, backofficeURL where there are ' +
      'any. `callback`: success, orderID, merchantID, and clientID, amount, currency where there are any',
    example: { amount: '12.34', reference: 'INV-001', transactionId: '6f47c19b-eb9d-4ee5-a144-19f7b9263183' },
  })
  @IsObject({ message: 'must be an object of texts' })
  fields: Record<string, unknown>;

  @ApiProperty({
    required: false,
    description: 'A secret that you know, to compute with; it is neither stored nor logged. Or give `party`',
    example: 'b7e1c2d4-5f60-4a8b-9c3d-2e1f0a9b8c7d',
    writeOnly: true,
    maxLength: 500,
  })
  @MayBeAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(500)
  secret?: string;

  @ApiProperty({
    required: false,
    description: 'Id of the integration (of the merchant for `order` and `callback`) with whose secrets to compare',
    format: 'uuid',
    example: '019aa3f0-6b7c-7d8e-9f00-112233445566',
  })
  @MayBeAbsent()
  @IsUUID()
  party?: string;

  @ApiProperty({
    required: false,
    description: 'A signature to compare, in hex; required with `party`',
    example: '617b0b7d29e57db460208904f0e64c11092872d86faf581598c3ba9b8b0e00ae',
  })
  @MayBeAbsent()
  @Matches(/^(?:[0-9a-f]{32}|[0-9a-f]{64})$/i, { message: 'must be 32 or 64 hex digits' })
  signature?: string;
}

export class SignatureDto implements SignatureAnswer {
  @ApiProperty({ enum: ['HMAC-SHA256', 'MD5'], enumName: 'SignatureAlgorithm' })
  algorithm: SignatureAnswer['algorithm'];

  @ApiProperty({
    description: 'The exact text that is signed; a secret in it is •••',
    example: '12.34|INV-001|6f47c19b-eb9d-4ee5-a144-19f7b9263183',
  })
  signedText: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Only for a secret that was given: nothing is ever signed here with a stored one',
    example: '617b0b7d29e57db460208904f0e64c11092872d86faf581598c3ba9b8b0e00ae',
  })
  signature: string | null;

  @ApiProperty({
    type: Boolean,
    nullable: true,
    description: 'Whether the given signature is right; null where none was given',
    example: true,
  })
  matches: boolean | null;

  @ApiProperty({ type: InspectedSecretDto, nullable: true, description: 'Which stored secret made it' })
  secret: InspectedSecretDto | null;
}
