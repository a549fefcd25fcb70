import { ApiProperty } from '@nestjs/swagger';
import { BAD_ENTRY_KINDS, type BadEntry } from '../../audit/verification/verification.js';

export class BadEntryDto {
  @ApiProperty({ enum: BAD_ENTRY_KINDS, enumName: 'BadEntryKind', example: 'audit_entry' })
  kind: BadEntry['kind'];

  @ApiProperty({ type: Number, nullable: true, description: 'Of the entry, the event, or the line', example: 17 })
  number: number | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of the transaction or attempt', example: null })
  id: string | null;

  @ApiProperty({ example: 'was changed or added' })
  reason: string;
}

export class VerificationDto {
  @ApiProperty({ description: 'Nobody changed the audit log or the payments', example: true })
  valid: boolean;

  @ApiProperty({ description: 'Entries of the audit log', example: 1200 })
  entries: number;

  @ApiProperty({ description: 'Lines of the checkpoint file', example: 310 })
  checkpoints: number;

  @ApiProperty({ description: 'Seals of the payments’ histories', example: 95 })
  seals: number;

  @ApiProperty({ description: 'Transactions that were found sound', example: 5400 })
  transactions: number;

  @ApiProperty({ description: 'Their events', example: 41000 })
  events: number;

  @ApiProperty({ type: [String], description: 'What proves no change, but wants an explanation', example: [] })
  warnings: readonly string[];

  @ApiProperty({ type: BadEntryDto, required: false })
  firstBadEntry?: BadEntryDto;
}
