import { ApiProperty, IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import type { StatementValues } from '../../common/statement.js';
import { MERCHANT_WARNING_CODES, type MerchantWarningCode } from '../../merchants/merchant-warnings.js';
import { SecretDto } from '../secret-view.dto.js';
import { STATEMENT_VALUES } from '../statement-values.js';
import { MerchantSettingsDto } from './merchant-settings.dto.js';

const TIME = { type: String, format: 'date-time', example: '2026-03-01T10:00:00.000Z' } as const;

/** How long finding a weak key by trying takes. */
export class WeakKeyDto {
  @ApiProperty({ example: true })
  digitsOnly: boolean;

  @ApiProperty({ description: 'Seconds on one processor core', example: 6667 })
  coreSeconds: number;

  @ApiProperty({ description: 'Seconds on a graphics card', example: 1 })
  graphicsCardSeconds: number;
}

/** One of the warnings, to be said in any language. */
export class MerchantWarningDto {
  @ApiProperty({
    enum: MERCHANT_WARNING_CODES,
    enumName: 'MerchantWarningCode',
    description: 'Stable: what the warning says',
    example: 'other_environment',
  })
  code: MerchantWarningCode;

  @ApiProperty({ ...STATEMENT_VALUES, example: { other: 'production', environment: 'test' } })
  values: StatementValues;
}

/** A merchant account at the provider. */
export class MerchantDto extends MerchantSettingsDto {
  @ApiProperty({ format: 'uuid', example: '01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d' })
  id: string;

  @ApiProperty({ type: SecretDto, description: 'Signs payments and callbacks' })
  merchantKey: SecretDto;

  @ApiProperty({ type: SecretDto, description: 'Opens the query call' })
  apiKey: SecretDto;

  @ApiProperty({ description: 'Each change makes a new one', example: 3 })
  version: number;

  @ApiProperty({
    type: WeakKeyDto,
    nullable: true,
    description: 'How soon the merchant key can be found by trying; null: not within a hundred years',
    example: null,
  })
  weakKey: WeakKeyDto | null;

  @ApiProperty({
    type: [String],
    description: 'What is allowed but not wise, a sentence each, such as a key that can be found by trying',
    example: [],
  })
  warnings: string[];

  @ApiProperty({ type: [MerchantWarningDto], description: 'The same, in the same order, for programs', example: [] })
  warningDetails: MerchantWarningDto[];

  @ApiProperty(TIME)
  createdAt: string;

  @ApiProperty(TIME)
  updatedAt: string;
}

export class MerchantDetailsDto extends MerchantDto {
  @ApiProperty({ description: 'Transactions that are open or processing: disabling does not end them', example: 0 })
  openTransactions: number;
}

export class MerchantPageDto {
  @ApiProperty({ type: [MerchantDto] })
  items: MerchantDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

/** One version of a merchant's configuration. */
export class MerchantVersionDto {
  @ApiProperty({ example: 2 })
  version: number;

  @ApiProperty({ type: MerchantSettingsDto })
  settings: MerchantSettingsDto;

  @ApiProperty({ type: SecretDto })
  merchantKey: SecretDto;

  @ApiProperty({ type: SecretDto })
  apiKey: SecretDto;

  @ApiProperty({
    type: [String],
    description: 'What differs from the version before',
    example: ['minAmount', 'merchantKey'],
  })
  changed: string[];

  @ApiProperty({ description: "A user's id, or the name of a command or program", example: 'config:apply' })
  createdBy: string;

  @ApiProperty({ description: 'For people: the name of that user or program', example: 'Kim Lee' })
  createdByName: string;

  @ApiProperty(TIME)
  createdAt: string;
}

export class MerchantVersionPageDto {
  @ApiProperty({ type: [MerchantVersionDto] })
  items: MerchantVersionDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

const REQUIRED = ['name', 'merchantId', 'environment', 'currencies', 'cardTypes'] as const;

class MerchantKeysDto {
  @ApiProperty({ writeOnly: true, example: 'kZ7f0q2mXw9sTb4LrE8u' })
  merchantKey: string;

  @ApiProperty({
    type: String,
    writeOnly: true,
    required: false,
    nullable: true,
    description: 'Needed, unless trustCallbacksWithoutQuery is true; null takes it away',
    example: '9f2c6a1be47d4c0f8f3e',
  })
  apiKey?: string | null;
}

/** Fields that are left out get their defaults. */
export class CreateMerchantDto extends IntersectionType(
  PickType(MerchantSettingsDto, REQUIRED),
  IntersectionType(MerchantKeysDto, PartialType(OmitType(MerchantSettingsDto, REQUIRED))),
) {}

/** Fields that are left out stay as they are. */
export class ChangeMerchantDto extends PartialType(CreateMerchantDto) {}

export const CONNECTION_OUTCOMES = [
  'accepted',
  'no_api_key',
  'api_key_refused',
  'merchant_unknown',
  'no_answer',
  'unclear',
] as const;

export class ConnectionTestDto {
  @ApiProperty({ description: 'Whether the provider answered and accepted the API key', example: true })
  ok: boolean;

  @ApiProperty({ enum: CONNECTION_OUTCOMES, enumName: 'ConnectionOutcome', description: 'The same as a code' })
  outcome: (typeof CONNECTION_OUTCOMES)[number];

  @ApiProperty({ description: 'For people', example: 'The provider answered: it does not know the made-up order' })
  message: string;
}
