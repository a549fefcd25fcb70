import { ApiProperty } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { isLine, Rule } from '../../merchants/input/rules.js';
import { LONGEST_PASSWORD } from '../auth/password-policy.js';
import { MayBeAbsent } from '../problem/optional.decorator.js';

export class ChangeOwnAccountDto {
  @ApiProperty({ required: false, example: 'Kim Lee' })
  @MayBeAbsent()
  @Rule('must be one line of 1 to 100 characters', isLine(100))
  name?: string;
}

export class ChangeOwnPasswordDto {
  @ApiProperty({ example: 'seven quiet harbour cranes' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  currentPassword: string;

  @ApiProperty({
    description: 'At least 12 characters; not a name and not a common password',
    example: 'nine slow lanterns',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  newPassword: string;
}

export class ConfirmTotpDto {
  @ApiProperty({ description: 'Six figures of the authenticator', example: '123456' })
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  code: string;
}

/** Shown to the person who sets their authenticator up, and to nobody again. */
export class TotpSetUpDto {
  @ApiProperty({ description: 'To be typed into the app by hand', example: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP' })
  secret: string;

  @ApiProperty({
    example: 'otpauth://totp/Payment%20Gateway:kim%40example.com?secret=JBSWY3DP&issuer=Payment%20Gateway',
  })
  otpauthUrl: string;

  @ApiProperty({
    description: 'The same as a QR code: an SVG drawing',
    example: '<svg xmlns="http://www.w3.org/2000/svg"/>',
  })
  qrCode: string;
}

export class RecoveryCodesDto {
  @ApiProperty({
    description: 'Each stands in for the authenticator once; not shown again',
    type: [String],
    example: ['k3vf-90ab-xw2m-7qpd'],
  })
  recoveryCodes: string[];
}
