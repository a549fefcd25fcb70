import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { isLine, isMoment, Rule } from '../../merchants/input/rules.js';
import { type Role, ROLES } from '../auth/permissions.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import type { ApiTokenEntity } from './api-token.entity.js';

export class ApiTokenDto {
  @ApiProperty({ example: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d' })
  id: string;

  @ApiProperty({ example: 'nightly export' })
  name: string;

  @ApiProperty({ enum: ROLES, example: 'auditor' })
  role: Role;

  @ApiProperty({ description: 'How the token begins', example: 'wpg_4fT1' })
  hint: string;

  @ApiProperty({ description: 'Who made it: a user', example: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d' })
  createdBy: string;

  @ApiProperty({ format: 'date-time', example: '2026-06-01T10:00:00.000Z' })
  expiresAt: string;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: null })
  revokedAt: string | null;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: '2026-03-02T02:00:00.000Z' })
  lastUsedAt: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-03-01T10:00:00.000Z' })
  createdAt: string;
}

/** The one answer that has the token itself. */
export class NewApiTokenDto extends ApiTokenDto {
  @ApiProperty({ description: 'Shown once; keep it', example: 'wpg_4fT1o9wq0pYx3mB7cV5nK2sR8dL6hJ1gZ0aQeUiWtMy' })
  token: string;
}

export class ApiTokenPageDto {
  @ApiProperty({ type: [ApiTokenDto] })
  items: ApiTokenDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class CreateApiTokenDto {
  @ApiProperty({ example: 'nightly export' })
  @Rule('must be one line of 1 to 100 characters', isLine(100))
  name: string;

  @ApiProperty({ enum: ROLES, example: 'auditor' })
  @IsIn(ROLES)
  role: Role;

  @ApiProperty({
    required: false,
    format: 'date-time',
    description: 'In the future, within a year; 90 days from now where it is left out',
    example: '2026-06-01T10:00:00.000Z',
  })
  @MayBeAbsent()
  @Rule('must be a moment with its time zone, such as 2026-06-01T10:00:00Z', isMoment)
  expiresAt?: string;
}

export function toApiTokenDto(token: ApiTokenEntity): ApiTokenDto {
  const { id, name, role, hint, createdBy } = token;
  return {
    ...{ id, name, role, hint, createdBy },
    expiresAt: new Date(token.expiresAt).toISOString(),
    revokedAt: optionalTime(token.revokedAt),
    lastUsedAt: optionalTime(token.lastUsedAt),
    createdAt: new Date(token.createdAt).toISOString(),
  };
}

function optionalTime(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
