import { ApiProperty } from '@nestjs/swagger';
import { IsBoolean, IsEmail, IsIn, IsString, MaxLength, MinLength } from 'class-validator';
import { isLine, Rule } from '../../merchants/input/rules.js';
import { LONGEST_PASSWORD } from '../auth/password-policy.js';
import { type Role, ROLES } from '../auth/permissions.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import type { UserEntity } from './user.entity.js';

const NAME = 'must be one line of 1 to 100 characters';
const EXAMPLE = { email: 'kim@example.com', name: 'Kim Lee', password: 'seven quiet harbour cranes' };

export class UserDto {
  @ApiProperty({ example: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d' })
  id: string;

  @ApiProperty({ example: EXAMPLE.email })
  email: string;

  @ApiProperty({ example: EXAMPLE.name })
  name: string;

  @ApiProperty({ enum: ROLES, example: 'operator' })
  role: Role;

  @ApiProperty({ example: true })
  enabled: boolean;

  @ApiProperty({ description: 'Whether a second factor is set up', example: true })
  totpEnabled: boolean;

  @ApiProperty({ type: String, nullable: true, format: 'date-time', example: '2026-03-02T08:15:30.000Z' })
  lastSignInAt: string | null;

  @ApiProperty({ format: 'date-time', example: '2026-03-01T10:00:00.000Z' })
  createdAt: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-01T10:00:00.000Z' })
  updatedAt: string;
}

export class UserPageDto {
  @ApiProperty({ type: [UserDto] })
  items: UserDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}

export class CreateUserDto {
  @ApiProperty({ example: EXAMPLE.email })
  @IsEmail({ require_tld: false }, { message: 'must be an e-mail address' })
  @MaxLength(254)
  email: string;

  @ApiProperty({ example: EXAMPLE.name })
  @Rule(NAME, isLine(100))
  name: string;

  @ApiProperty({ enum: ROLES, example: 'operator' })
  @IsIn(ROLES)
  role: Role;

  @ApiProperty({
    description: 'At least 12 characters; not a name and not a common password',
    example: EXAMPLE.password,
  })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  password: string;
}

export class ChangeUserDto {
  @ApiProperty({ required: false, example: EXAMPLE.name })
  @MayBeAbsent()
  @Rule(NAME, isLine(100))
  name?: string;

  @ApiProperty({ required: false, enum: ROLES, example: 'auditor' })
  @MayBeAbsent()
  @IsIn(ROLES)
  role?: Role;

  @ApiProperty({ required: false, example: false })
  @MayBeAbsent()
  @IsBoolean()
  enabled?: boolean;

  @ApiProperty({ required: false, description: 'Ends all of their sessions', example: EXAMPLE.password })
  @MayBeAbsent()
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  password?: string;
}

export function toUserDto(user: UserEntity): UserDto {
  return {
    id: user.id,
    email: user.email,
    name: user.name,
    role: user.role,
    enabled: user.disabledAt === null,
    totpEnabled: user.totpSecret !== null,
    lastSignInAt: optionalTime(user.lastSignInAt),
    createdAt: new Date(user.createdAt).toISOString(),
    updatedAt: new Date(user.updatedAt).toISOString(),
  };
}

function optionalTime(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString();
}
