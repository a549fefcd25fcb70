import { ApiProperty, IntersectionType, OmitType, PartialType, PickType } from '@nestjs/swagger';
import { SecretDto } from '../secret-view.dto.js';
import { IntegrationSettingsDto } from './integration-settings.dto.js';

const TIME = { type: String, format: 'date-time', example: '2026-03-01T10:00:00.000Z' } as const;
const SLUG = { description: 'Its name in addresses; never changes', example: 'harbour' } as const;

/** One hosted payment page as the host platform knows it. */
export class IntegrationDto extends IntegrationSettingsDto {
  @ApiProperty({ format: 'uuid', example: '01936f2e-0000-7c1d-9f5a-3f1f0a1b2c3d' })
  id: string;

  @ApiProperty(SLUG)
  slug: string;

  @ApiProperty({ type: SecretDto, description: 'The one that is current' })
  secret: SecretDto;

  @ApiProperty({
    description: 'To be pasted into the host platform, which fills in the placeholders',
    example: 'https://pay.example.com/pay/harbour?amount={{ amount }}&reference={{ reference }}',
  })
  gatewayUrl: string;

  @ApiProperty({ description: 'Each change makes a new one', example: 2 })
  version: number;

  @ApiProperty({ type: [String], description: 'What keeps customers from paying, a sentence each', example: [] })
  warnings: string[];

  @ApiProperty(TIME)
  createdAt: string;

  @ApiProperty(TIME)
  updatedAt: string;
}

/** A secret of an integration, the current one or one of before. */
export class IntegrationSecretDto {
  @ApiProperty({ format: 'uuid', example: '01936f2e-2222-7c1d-9f5a-3f1f0a1b2c3d' })
  id: string;

  @ApiProperty({ description: 'Always true: a secret of before is kept for the returns it signs', example: true })
  set: boolean;

  @ApiProperty({ type: String, nullable: true, description: 'See the secret of a merchant', example: '1111' })
  last4: string | null;

  @ApiProperty(TIME)
  createdAt: string;

  @ApiProperty({
    ...TIME,
    nullable: true,
    description: 'From then on it verifies nothing; null: the current one',
    example: null,
  })
  retiresAt: string | null;

  @ApiProperty({
    ...TIME,
    nullable: true,
    description: 'When a new transaction was last verified with it; repeated requests of a known one do not count',
  })
  lastVerifiedAt: string | null;
}

export class IntegrationDetailsDto extends IntegrationDto {
  @ApiProperty({ type: [IntegrationSecretDto], description: 'All there ever were, the newest first' })
  secrets: IntegrationSecretDto[];

  @ApiProperty({ description: 'Transactions that are open or processing: disabling does not end them', example: 0 })
  openTransactions: number;
}

export class IntegrationPageDto {
  @ApiProperty({ type: [IntegrationDto] })
  items: IntegrationDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

/** One version of an integration's configuration. A rotation of the secret makes one too. */
export class IntegrationVersionDto {
  @ApiProperty({ example: 2 })
  version: number;

  @ApiProperty({ type: IntegrationSettingsDto })
  settings: IntegrationSettingsDto;

  @ApiProperty({ type: [String], description: 'What differs from the version before', example: ['redirectHosts'] })
  changed: string[];

  @ApiProperty({ description: "A user's id, or the name of a command or program", example: 'config:apply' })
  createdBy: string;

  @ApiProperty({ description: 'For people: the name of that user or program', example: 'Kim Lee' })
  createdByName: string;

  @ApiProperty(TIME)
  createdAt: string;
}

export class IntegrationVersionPageDto {
  @ApiProperty({ type: [IntegrationVersionDto] })
  items: IntegrationVersionDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

const KEEP = {
  type: String,
  format: 'date-time',
  nullable: true,
  required: false,
  description: 'Until when the secret that is replaced verifies requests, too; left out: it stops at once',
  example: '2026-03-08T10:00:00Z',
} as const;

const REQUIRED = ['name', 'merchant', 'currency', 'redirectHosts'] as const;

class NewIntegrationDto {
  @ApiProperty(SLUG)
  slug: string;

  @ApiProperty({ writeOnly: true, minLength: 16, maxLength: 500, example: 'c1f7a0d2-5d2f-4e0b-9c53-8a7b6c5d4e3f' })
  secret: string;
}

/** Fields that are left out get their defaults. */
export class CreateIntegrationDto extends IntersectionType(
  PickType(IntegrationSettingsDto, REQUIRED),
  IntersectionType(NewIntegrationDto, PartialType(OmitType(IntegrationSettingsDto, REQUIRED))),
) {}

class SecretReplacementDto {
  @ApiProperty({
    required: false,
    writeOnly: true,
    description: 'Another one is a rotation, which asks for fresh authentication',
    example: 'c1f7a0d2-5d2f-4e0b-9c53-8a7b6c5d4e3f',
  })
  secret?: string;

  @ApiProperty(KEEP)
  keepPreviousUntil?: string | null;
}

/** Fields that are left out stay as they are. */
export class ChangeIntegrationDto extends IntersectionType(PartialType(IntegrationSettingsDto), SecretReplacementDto) {}

export class RotateSecretDto {
  @ApiProperty({ writeOnly: true, minLength: 16, maxLength: 500, example: 'c1f7a0d2-5d2f-4e0b-9c53-8a7b6c5d4e3f' })
  secret: string;

  @ApiProperty(KEEP)
  keepPreviousUntil?: string | null;
}
