import { ApiProperty } from '@nestjs/swagger';
import { BREAKER_STATES, type BreakerState } from '../../../checkout/ports/payment-provider.js';
import type { MerchantEnvironment } from '../../../merchants/merchant-settings.js';
import { ENVIRONMENTS } from '../figures/figures.dto.js';

const OPTIONAL_TIME = { type: String, format: 'date-time', nullable: true } as const;

export const HEALTH_STATES = ['ok', 'failing', 'idle'] as const;
export type HealthState = (typeof HEALTH_STATES)[number];
export const PROVIDER_CALLS = ['payment', 'query'] as const;

export class ProviderErrorDto {
  @ApiProperty({ type: String, format: 'date-time', example: '2026-03-02T08:16:05.000Z' })
  at: string;

  @ApiProperty({ enum: PROVIDER_CALLS, enumName: 'ProviderCall', example: 'query' })
  call: (typeof PROVIDER_CALLS)[number];

  @ApiProperty({
    description: 'For an operator',
    example: 'The provider could not be reached: no answer within 10000 ms',
  })
  message: string;

  @ApiProperty({ format: 'uuid', description: 'Of the transaction', example: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d' })
  transaction: string;
}

/** How one merchant account and the provider get on, by what the latest payments' histories say. */
export class MerchantHealthDto {
  @ApiProperty({ format: 'uuid', description: 'Id of the merchant', example: '01936f2e-1111-7c1d-9f5a-3f1f0a1b2c3d' })
  merchant: string;

  @ApiProperty({ example: 'Harbour Offices' })
  name: string;

  @ApiProperty({ enum: ENVIRONMENTS, enumName: 'MerchantEnvironment', example: 'production' })
  environment: MerchantEnvironment;

  @ApiProperty({ description: 'Whether it takes payments', example: true })
  enabled: boolean;

  @ApiProperty({
    enum: HEALTH_STATES,
    enumName: 'HealthState',
    description: '`failing`: the last call failed; `idle`: there was none among the latest payments',
    example: 'ok',
  })
  state: HealthState;

  @ApiProperty({ type: 'integer', description: 'Calls that failed since the last one that did not', example: 0 })
  failuresInARow: number;

  @ApiProperty({
    enum: BREAKER_STATES,
    enumName: 'BreakerState',
    description:
      'Of payment calls by the instance that answers: `open`, none is made for a while after failures in a row; ' +
      '`half_open`, one tries whether it works again',
    example: 'closed',
  })
  breaker: BreakerState;

  @ApiProperty({
    ...OPTIONAL_TIME,
    description: 'When the provider last answered a call',
    example: '2026-03-02T08:17:02.412Z',
  })
  lastAnswerAt: string | null;

  @ApiProperty({ type: ProviderErrorDto, nullable: true, description: 'The last call that failed' })
  lastError: ProviderErrorDto | null;

  @ApiProperty({ ...OPTIONAL_TIME, description: 'When a callback last came in', example: '2026-03-02T08:17:01.000Z' })
  lastCallbackAt: string | null;

  @ApiProperty({ type: 'integer', description: 'Orders that may still be paid', example: 2 })
  openAttempts: number;

  @ApiProperty({
    type: 'integer',
    description: 'Of these, those of which nobody knows whether they arrived',
    example: 0,
  })
  unknownOutcomes: number;

  @ApiProperty({ ...OPTIONAL_TIME, description: 'Since when the oldest of the unknown is', example: null })
  oldestUnknownAt: string | null;

  @ApiProperty({ type: Number, description: 'Age of the oldest query that is due and was not made', example: 0 })
  reconciliationLagSeconds: number;
}

export class ProviderHealthDto {
  @ApiProperty({ type: [MerchantHealthDto], description: 'By name' })
  items: MerchantHealthDto[];
}
