import { ApiProperty } from '@nestjs/swagger';
import type { StatementValues } from '../../common/statement.js';
import { CHECK_STATUSES, type CheckStatus } from '../../operations/go-live/check.js';
import { FINDING_CODES, type FindingCode } from '../../operations/go-live/findings.js';
import { STATEMENT_VALUES } from '../statement-values.js';

/** One thing that was found. */
export class GoLiveFindingDto {
  @ApiProperty({
    enum: FINDING_CODES,
    enumName: 'GoLiveFindingCode',
    description: 'Stable: what the sentence in `message` says',
    example: 'hosts_here',
  })
  code: FindingCode;

  @ApiProperty({ ...STATEMENT_VALUES, example: { hosts: 'localhost:3000' } })
  values: StatementValues;
}

export class GoLiveCheckDto {
  @ApiProperty({
    description: 'Stable, for programs; with a name after a colon where there is one for each merchant or integration',
    example: 'redirect_hosts:harbour',
  })
  id: string;

  @ApiProperty({ example: 'Hosts to return to of harbour' })
  title: string;

  @ApiProperty({
    enum: CHECK_STATUSES,
    enumName: 'GoLiveStatus',
    description: '`failed`: payments would not work, or not be safe. `skipped`: does not apply, or could not be asked',
  })
  status: CheckStatus;

  @ApiProperty({ description: 'What was found, for a person', example: 'localhost:3000: for tests only' })
  message: string;

  @ApiProperty({
    type: [GoLiveFindingDto],
    description: 'The same for programs, and to be said in any language: mostly one, several for a merchant’s warnings',
  })
  findings: GoLiveFindingDto[];

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'What to do about it; null where nothing has to be done',
    example: "Enter the hosts of your own portal, each in full, as the integration's redirectHosts.",
  })
  advice: string | null;
}

export class GoLiveChecksDto {
  @ApiProperty({ description: 'When these checks were made', example: '2026-03-02T08:15:30.000Z' })
  checkedAt: string;

  @ApiProperty({ type: [GoLiveCheckDto], description: 'In the order in which one would go through them' })
  items: GoLiveCheckDto[];

  @ApiProperty({ type: String, nullable: true, description: 'Always null: this is all', example: null })
  nextCursor: null;
}
