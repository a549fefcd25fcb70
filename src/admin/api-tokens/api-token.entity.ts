import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { id, moment, optionalMoment, text } from '../../database/columns.js';
import type { Role } from '../auth/permissions.js';
import { UserEntity } from '../users/user.entity.js';

/** What a program signs in with. */
@Entity('api_tokens')
@Index('api_tokens_token', ['tokenHash'], { unique: true })
@Index('api_tokens_creator', ['createdBy'])
export class ApiTokenEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(text('name', 100))
  name: string;

  @Column(text('role', 16))
  role: Role;

  /** SHA-256 of the token, in hex. */
  @Column(text('token_hash', 64))
  tokenHash: string;

  /** The token's first characters, so that a person can tell which one it is. */
  @Column(text('hint', 16))
  hint: string;

  @Column(id('created_by'))
  createdBy: string;

  @ManyToOne(() => UserEntity)
  @JoinColumn({ name: 'created_by', foreignKeyConstraintName: 'api_tokens_creator_fk' })
  creator?: UserEntity;

  @Column(moment('expires_at'))
  expiresAt: number;

  @Column(optionalMoment('revoked_at'))
  revokedAt: number | null;

  /** To the minute. */
  @Column(optionalMoment('last_used_at'))
  lastUsedAt: number | null;

  @Column(moment('created_at'))
  createdAt: number;
}
