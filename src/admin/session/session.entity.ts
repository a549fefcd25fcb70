import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { id, moment, text } from '../../database/columns.js';
import { UserEntity } from '../users/user.entity.js';

/** A person who is signed in with one browser. The row goes when the session ends. */
@Entity('sessions')
@Index('sessions_token', ['tokenHash'], { unique: true })
@Index('sessions_user', ['userId', 'id'])
export class SessionEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(id('user_id'))
  userId: string;

  @ManyToOne(() => UserEntity)
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'sessions_user_fk' })
  user?: UserEntity;

  /** SHA-256 of the cookie's value, in hex: who reads the table can't sign in with it. */
  @Column(text('token_hash', 64))
  tokenHash: string;

  @Column(text('address', 64))
  address: string;

  @Column(text('user_agent', 200))
  userAgent: string;

  /** Until when the person counts as having just proved who they are. */
  @Column(moment('fresh_until'))
  freshUntil: number;

  @Column(moment('last_seen_at'))
  lastSeenAt: number;

  @Column(moment('expires_at'))
  expiresAt: number;

  @Column(moment('created_at'))
  createdAt: number;
}
