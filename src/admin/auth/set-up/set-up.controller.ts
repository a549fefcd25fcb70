import { Body, Get, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiProperty } from '@nestjs/swagger';
import { IsEmail, IsString, MaxLength, MinLength } from 'class-validator';
import { isLine, Rule } from '../../../merchants/input/rules.js';
import { ApiProblem } from '../../problem/api-problem.decorator.js';
import { toUserDto, UserDto } from '../../users/user.dto.js';
import { ApiController } from '../api-controller.decorator.js';
import { CurrentVisitor } from '../current-actor.decorator.js';
import { LONGEST_PASSWORD } from '../password-policy.js';
import { Public } from '../route-rules.js';
import type { Visitor } from '../visitor.js';
import { FirstOwner } from './first-owner.js';
import { SetUp } from './set-up.js';

export class SetUpStateDto {
  @ApiProperty({ description: 'Whether there is no user yet', example: false })
  needed: boolean;
}

export class SetUpDto {
  @ApiProperty({ description: 'Printed when the gateway started', example: '7K2M-P0QX-93BD-VT5A' })
  @IsString()
  @MinLength(1)
  @MaxLength(40)
  code: string;

  @ApiProperty({ example: 'kim@example.com' })
  @IsEmail({ require_tld: false }, { message: 'must be an e-mail address' })
  @MaxLength(254)
  email: string;

  @ApiProperty({ example: 'Kim Lee' })
  @Rule('must be one line of 1 to 100 characters', isLine(100))
  name: string;

  @ApiProperty({ example: 'seven quiet harbour cranes' })
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  password: string;
}

/** The first visit of the dashboard: makes the first owner, once. */
@ApiController('setup')
export class SetUpController {
  constructor(
    private readonly firstOwner: FirstOwner,
    private readonly setUp: SetUp,
  ) {}

  @Get()
  @Public()
  @ApiOperation({ operationId: 'getSetUp', summary: 'Whether the first owner is still to be made' })
  @ApiOkResponse({ type: SetUpStateDto })
  async get(): Promise<SetUpStateDto> {
    return { needed: await this.firstOwner.isNeeded() };
  }

  @Post()
  @Public()
  @ApiOperation({ operationId: 'createFirstOwner', summary: 'Make the first owner, with the code printed at start' })
  @ApiCreatedResponse({ type: UserDto })
  @ApiProblem(403, 'set_up_code_invalid', 'origin_refused')
  @ApiProblem(409, 'already_set_up')
  @ApiProblem(429, 'too_many_attempts')
  async create(@Body() body: SetUpDto, @CurrentVisitor() visitor: Visitor): Promise<UserDto> {
    return toUserDto(await this.setUp.run(body, visitor));
  }
}
