import { Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation } from '@nestjs/swagger';
import type { Access } from '../auth/access.js';
import { ApiController } from '../auth/api-controller.decorator.js';
import { CurrentAccess } from '../auth/current-actor.decorator.js';
import { RequirePermission } from '../auth/route-rules.js';
import { ApiProblem } from '../problem/api-problem.decorator.js';
import { MerchantSuggestions } from './merchant-suggestions.js';
import { LimitSuggestionDto, LimitSuggestionPageDto, SuggestionQuery } from './suggestion.dto.js';

/** Limits learnt from what the provider refused. */
@ApiController('merchants/:id/suggestions')
export class MerchantSuggestionsController {
  constructor(private readonly suggestions: MerchantSuggestions) {}

  @Get()
  @RequirePermission('merchants:read')
  @ApiOperation({
    operationId: 'listMerchantSuggestions',
    summary: 'Limits that the provider named when it refused an amount, the newest first',
  })
  @ApiOkResponse({ type: LimitSuggestionPageDto })
  @ApiProblem(404)
  list(@Param('id', ParseUUIDPipe) id: string, @Query() query: SuggestionQuery): Promise<LimitSuggestionPageDto> {
    return this.suggestions.page(id, query);
  }

  @Post(':suggestionId/acceptance')
  @HttpCode(200)
  @RequirePermission('merchants:write')
  @ApiOperation({
    operationId: 'acceptMerchantSuggestion',
    summary: "Make the limits the merchant's",
    description:
      'Makes a new version of the merchant. From then on customers see beforehand that an amount is not taken.',
  })
  @ApiOkResponse({ type: LimitSuggestionDto })
  @ApiProblem(404)
  @ApiProblem(409, 'already_decided')
  accept(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('suggestionId', ParseUUIDPipe) suggestionId: string,
    @CurrentAccess() access: Access,
  ): Promise<LimitSuggestionDto> {
    return this.suggestions.accept(id, suggestionId, access);
  }

  @Post(':suggestionId/dismissal')
  @HttpCode(200)
  @RequirePermission('merchants:write')
  @ApiOperation({
    operationId: 'dismissMerchantSuggestion',
    summary: 'Turn the limits down; they are not suggested again',
  })
  @ApiOkResponse({ type: LimitSuggestionDto })
  @ApiProblem(404)
  @ApiProblem(409, 'already_decided')
  dismiss(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('suggestionId', ParseUUIDPipe) suggestionId: string,
    @CurrentAccess() access: Access,
  ): Promise<LimitSuggestionDto> {
    return this.suggestions.dismiss(id, suggestionId, access);
  }
}
