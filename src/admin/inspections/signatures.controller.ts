import { Body, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Actor } from '../../common/actor.js';
import { type SignatureAnswer, SignatureCalculator } from '../../inspection/signature-calculator.js';
import { IntegrationNotFoundError } from '../../integrations/integration-not-found.error.js';
import { MerchantNotFoundError } from '../../merchants/merchant-not-found.error.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentActor } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { invalidField } from '../problem/problem.error.js';
import { CalculateSignatureDto, SignatureDto } from './signature.dto.js';
import { readFields } from './read-fields.js';

/** How a signature comes about. */
@ApiController('signatures')
export class SignaturesController {
  constructor(private readonly calculator: SignatureCalculator) {}

  @Post()
  @HttpCode(200)
  @RequirePermission('transactions:act')
  @ApiOperation({
    operationId: 'calculateSignature',
    summary: 'Compute a signature with a secret you know, or compare one with the stored secrets',
    description:
      'Give either `secret`, and the signature is computed with it; or `party` and `signature`, and the answer says ' +
      'whether one of its stored secrets made it. Nothing is signed with a stored secret: that would let staff forge ' +
      'payment requests, returns and callbacks.',
  })
  @ApiOkResponse({ type: SignatureDto })
  async calculate(@Body() body: CalculateSignatureDto, @CurrentActor() actor: Actor): Promise<SignatureAnswer> {
    const { kind, secret, party, signature } = body;
    if ((secret === undefined) === (party === undefined)) {
      throw invalidField('secret', 'invalid', 'give either secret or party');
    }
    if (party !== undefined && signature === undefined) {
      throw invalidField('signature', 'required', 'is required: nothing is signed with a stored secret');
    }
    const fields = readFields(body.fields, this.calculator.formOf(kind));
    try {
      return await this.calculator.calculate({ kind, fields, secret, party, signature }, actor);
    } catch (error) {
      const isUnknown = error instanceof IntegrationNotFoundError || error instanceof MerchantNotFoundError;
      throw isUnknown ? invalidField('party', 'invalid', 'is no integration or merchant that signs this') : error;
    }
  }
}
