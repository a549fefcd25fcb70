import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import {
  FIELD_VERDICTS,
  INSPECTION_KINDS,
  INSPECTION_VERDICTS,
  type InspectedField,
  type InspectedSecret,
  type InspectedSignature,
  type Inspection,
  SECRET_STATES,
} from '../../inspection/inspection.js';

const LONGEST_URL = 16_384;

export class InspectDto {
  @ApiProperty({
    description: 'The whole address as it was seen, with its query. It is neither stored nor logged',
    example:
      'https://pay.example.com/pay/harbour?amount=12.30&reference=INV-001&transactionId=6f47c19b&signature=617b0b7d',
    maxLength: LONGEST_URL,
  })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_URL)
  url: string;
}

export class InspectedSecretDto implements InspectedSecret {
  @ApiProperty({ description: 'Integration or merchant whose secret it is', example: 'Harbour portal' })
  owner: string;

  @ApiProperty({
    enum: SECRET_STATES,
    enumName: 'InspectedSecretState',
    description: '`previous`: was replaced and still counts; `retired`: counts no more',
  })
  state: InspectedSecret['state'];

  @ApiProperty({ description: '1 is the first one that the owner had', example: 2 })
  number: number;
}

export class InspectedSignatureDto implements InspectedSignature {
  @ApiProperty({ enum: ['HMAC-SHA256', 'MD5'], enumName: 'SignatureAlgorithm' })
  algorithm: InspectedSignature['algorithm'];

  @ApiProperty({
    description: 'The exact text that is signed; a secret in it is •••. In the form that fits, else in the usual one',
    example: '12.30|INV-001|6f47c19b-eb9d-4ee5-a144-19f7b9263183',
  })
  signedText: string;

  @ApiProperty({ description: 'A stored secret made the signature, in this or another form', example: true })
  holds: boolean;

  @ApiProperty({
    type: [String],
    description: 'In what the form that fits differs from what came; empty: in nothing',
    example: ['amount as 12.3'],
  })
  forms: readonly string[];

  @ApiProperty({ type: InspectedSecretDto, nullable: true, description: 'Which secret fits, without its value' })
  secret: InspectedSecretDto | null;
}

export class InspectedFieldDto implements InspectedField {
  @ApiProperty({ description: 'In the protocol’s own names', example: 'amount' })
  name: string;

  @ApiProperty({ type: String, nullable: true, example: '12.30' })
  received: string | null;

  @ApiProperty({ type: String, nullable: true, example: '12.30' })
  stored: string | null;

  @ApiProperty({ enum: FIELD_VERDICTS, enumName: 'InspectedFieldVerdict' })
  verdict: InspectedField['verdict'];
}

export class InspectionDto implements Inspection {
  @ApiProperty({ enum: INSPECTION_KINDS, enumName: 'InspectionKind' })
  kind: Inspection['kind'];

  @ApiProperty({
    enum: INSPECTION_VERDICTS,
    enumName: 'InspectionVerdict',
    description:
      '`genuine`: the signature holds and all is as stored. `differs`: it holds, but something else is not as stored or ' +
      'would be refused. `other_form`: it holds only for another writing of a field. `other_secret`: for a retired ' +
      'secret, or that of somebody else. `not_verified`: for none',
  })
  verdict: Inspection['verdict'];

  @ApiProperty({ description: 'For a person', example: 'The payment request is genuine. Nobody has come with it yet.' })
  summary: string;

  @ApiProperty({
    type: [String],
    description: 'What to do, the most likely first',
    example: ['Enter the Secret of the portal anew as the secret of the integration.'],
  })
  advice: readonly string[];

  @ApiProperty({ type: String, nullable: true, description: 'Integration or merchant', example: 'Harbour portal' })
  party: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'The transaction it is about, for `/transactions/{id}`',
    example: '019aa3f0-6b7c-7d8e-9f00-112233445566',
  })
  transaction: string | null;

  @ApiProperty({ type: InspectedSignatureDto, nullable: true })
  signature: InspectedSignatureDto | null;

  @ApiProperty({ type: [InspectedFieldDto], description: 'What came beside what is stored' })
  fields: readonly InspectedFieldDto[];
}
