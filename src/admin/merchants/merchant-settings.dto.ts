import { ApiProperty } from '@nestjs/swagger';
import { type CardType, CARD_TYPES } from '../../common/card-type.js';
import { type Currency, CURRENCY_CODES } from '../../common/currency.js';
import type { ClientPolicy, MerchantEnvironment, MerchantSettings } from '../../merchants/merchant-settings.js';

const LIMIT = 'A decimal in the currency of the payment; null: no limit';

/** A merchant's configuration but its secrets. */
export class MerchantSettingsDto implements MerchantSettings {
  @ApiProperty({ description: 'Unique', example: 'Harbour Offices' })
  name: string;

  @ApiProperty({
    description: "The account's identifier at the provider",
    example: '5adeaafb-1b6d-4bb2-ba11-1cce35e6b38e',
  })
  merchantId: string;

  @ApiProperty({ enum: ['test', 'production'], enumName: 'MerchantEnvironment', example: 'test' })
  environment: MerchantEnvironment;

  @ApiProperty({ description: "Left out: the environment's own", example: 'https://pay.example.com/api' })
  apiBaseUrl: string;

  @ApiProperty({ enum: CURRENCY_CODES, enumName: 'Currency', isArray: true, example: ['AUD'] })
  currencies: Currency[];

  @ApiProperty({ enum: CARD_TYPES, enumName: 'CardType', isArray: true, example: ['UnionPay', 'Alipay'] })
  cardTypes: CardType[];

  @ApiProperty({
    type: [String],
    description: "Where customers may be sent to pay: host, host:port or *.domain. Left out: the environment's own",
    example: ['pay.example.com'],
  })
  paymentPageHosts: string[];

  @ApiProperty({ type: String, nullable: true, description: LIMIT, example: '1.00' })
  minAmount: string | null;

  @ApiProperty({ type: String, nullable: true, description: LIMIT, example: '15000.00' })
  maxAmount: string | null;

  @ApiProperty({
    enum: ['none', 'fixed', 'collect'],
    enumName: 'ClientPolicy',
    description:
      'Whether the provider wants to know the customer: no, always as clientId, or by what the checkout asks',
    default: 'none',
    example: 'none',
  })
  clientPolicy: ClientPolicy;

  @ApiProperty({ type: String, nullable: true, description: 'For the policy `fixed`', example: null })
  clientId: string | null;

  @ApiProperty({ description: 'Customers get an e-mail with the link to pay', default: false, example: false })
  emailPay: boolean;

  @ApiProperty({ description: 'Changing it asks for fresh authentication', default: true, example: true })
  refundsEnabled: boolean;

  @ApiProperty({ description: 'Whether new payments are taken', default: true, example: true })
  enabled: boolean;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Card types that the account spells in another way',
    example: { 'Wechat Pay': 'WeChat' },
  })
  cardTypeNames: Partial<Record<CardType, string>>;

  @ApiProperty({
    description: 'There is no API key, and a callback alone decides: whoever finds the merchant key can forge payments',
    default: false,
    example: false,
  })
  trustCallbacksWithoutQuery: boolean;
}
