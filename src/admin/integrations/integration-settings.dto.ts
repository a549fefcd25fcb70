import { ApiProperty } from '@nestjs/swagger';
import { type CardType, CARD_TYPES } from '../../common/card-type.js';
import { type Currency, CURRENCY_CODES } from '../../common/currency.js';
import type { IntegrationSettings } from '../../integrations/integration-settings.js';

/** An integration's configuration but its slug and its secret. */
export class IntegrationSettingsDto implements IntegrationSettings {
  @ApiProperty({ example: 'Harbour portal' })
  name: string;

  @ApiProperty({ format: 'uuid', description: 'Id of the merchant', example: '01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d' })
  merchant: string;

  @ApiProperty({ enum: CURRENCY_CODES, enumName: 'Currency', description: "One of the merchant's", example: 'AUD' })
  currency: Currency;

  @ApiProperty({
    type: [String],
    description: 'Where customers may be sent back to: host, host:port or *.domain',
    example: ['portal.example.com'],
  })
  redirectHosts: string[];

  @ApiProperty({
    enum: CARD_TYPES,
    enumName: 'CardType',
    isArray: true,
    description: "A subset of the merchant's. Left out: all of them",
    example: ['UnionPay', 'Alipay'],
  })
  cardTypes: CardType[];

  @ApiProperty({ type: 'integer', minimum: 5, maximum: 10_080, default: 60, example: 60 })
  expiresAfterMinutes: number;

  @ApiProperty({ description: 'Results also go from server to server', default: false, example: false })
  serverDelivery: boolean;

  @ApiProperty({ description: 'Whether new customers are taken in', default: true, example: true })
  enabled: boolean;
}
