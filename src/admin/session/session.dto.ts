import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD } from '../auth/password-policy.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';
import { UserDto } from '../users/user.dto.js';
import { type Permission, PERMISSIONS } from '../auth/permissions.js';

const CODE = 'Six figures of the authenticator, or a recovery code';

export class SignInDto {
  @ApiProperty({ example: 'kim@example.com' })
  @IsString()
  @MinLength(1)
  @MaxLength(254)
  email: string;

  @ApiProperty({ example: 'seven quiet harbour cranes' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  password: string;

  @ApiProperty({ required: false, description: CODE, example: '123456' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(40)
  totp?: string;
}

/** One of the two. */
export class ReauthenticationDto {
  @ApiProperty({ required: false, example: 'seven quiet harbour cranes' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(LONGEST_PASSWORD)
  password?: string;

  @ApiProperty({ required: false, description: CODE, example: '123456' })
  @MayBeAbsent()
  @IsString()
  @MaxLength(40)
  totp?: string;
}

export class SessionDto {
  @ApiProperty({ type: UserDto })
  user: UserDto;

  @ApiProperty({
    description: 'Goes into the header `X-CSRF-Token` of every change that is made with the cookie',
    example: 'x2v0Yq4m1n7d8s3k5j6h9g0f1e2d3c4b5a6978685746',
  })
  csrfToken: string;

  @ApiProperty({ description: 'What this person may do', enum: Object.keys(PERMISSIONS), isArray: true })
  permissions: Permission[];

  @ApiProperty({ description: 'The person has to set up a second factor before anything else', example: false })
  totpSetupRequired: boolean;

  @ApiProperty({ description: 'Until when no confirmation is asked for', example: '2026-03-02T08:25:30.000Z' })
  freshUntil: string;

  @ApiProperty({ description: 'Ends then at the latest; earlier when unused', example: '2026-03-02T20:15:30.000Z' })
  expiresAt: string;
}

export class SessionItemDto {
  @ApiProperty({ example: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d' })
  id: string;

  @ApiProperty({ description: 'Whether it is the one that asks', example: true })
  current: boolean;

  @ApiProperty({ example: '192.0.2.7' })
  address: string;

  @ApiProperty({ example: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' })
  userAgent: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T08:15:30.000Z' })
  createdAt: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:01:00.000Z' })
  lastSeenAt: string;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T20:15:30.000Z' })
  expiresAt: string;
}

export class SessionPageDto {
  @ApiProperty({ type: [SessionItemDto] })
  items: SessionItemDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
