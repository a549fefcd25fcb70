import { ApiProperty } from '@nestjs/swagger';
import { AUDIT_ACTIONS, type AuditAction } from '../../audit/audit-actions.js';
import { type Actor, ACTOR_KINDS } from '../../common/actor.js';

export class AuditActorDto {
  @ApiProperty({ enum: ACTOR_KINDS, enumName: 'ActorKind', example: 'user' })
  kind: Actor['kind'];

  @ApiProperty({ type: String, nullable: true, example: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d' })
  id: string | null;

  @ApiProperty({ example: 'kim@example.com' })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'Where the request came from', example: '192.0.2.7' })
  address: string | null;
}

export class AuditSubjectDto {
  @ApiProperty({ example: 'integration' })
  kind: string;

  @ApiProperty({ example: '01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d' })
  id: string;

  @ApiProperty({ type: String, nullable: true, example: 'harbour' })
  name: string | null;
}

const FIELDS = { type: 'object', additionalProperties: true, nullable: true } as const;

export class AuditEntryDto {
  @ApiProperty({ description: 'The number, as text', example: '17' })
  id: string;

  @ApiProperty({ description: '1, 2, 3 … without a gap', example: 17 })
  number: number;

  @ApiProperty({ format: 'date-time', example: '2026-03-02T08:15:30.000Z' })
  createdAt: string;

  @ApiProperty({ type: AuditActorDto })
  actor: AuditActorDto;

  @ApiProperty({ enum: AUDIT_ACTIONS, enumName: 'AuditAction', example: 'integration_changed' })
  action: AuditAction;

  @ApiProperty({ type: AuditSubjectDto, nullable: true })
  subject: AuditSubjectDto | null;

  @ApiProperty({ ...FIELDS, description: 'What changed, as it was; secrets masked', example: { name: 'Harbour' } })
  before: Record<string, unknown> | null;

  @ApiProperty({
    ...FIELDS,
    description: 'The same as it became, or what was done',
    example: { name: 'Harbour portal' },
  })
  after: Record<string, unknown> | null;

  @ApiProperty({ type: String, nullable: true, description: 'Of the request, as in the logs', example: null })
  correlationId: string | null;

  @ApiProperty({
    description: 'Keyed hash over the entry and the one before it',
    example: '9b1f0c3d5e7a9b1f0c3d5e7a9b1f0c3d5e7a9b1f0c3d5e7a9b1f0c3d5e7a9b1f',
  })
  hash: string;
}

export class AuditPageDto {
  @ApiProperty({ type: [AuditEntryDto] })
  items: AuditEntryDto[];

  @ApiProperty({ type: String, nullable: true, example: null })
  nextCursor: string | null;
}
