import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { id, optionalMoment, text } from '../../database/columns.js';
import { UserEntity } from './user.entity.js';

/** A code that stands in for the authenticator, once. */
@Entity('recovery_codes')
export class RecoveryCodeEntity {
  @PrimaryColumn(id('user_id'))
  userId: string;

  @ManyToOne(() => UserEntity)
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'recovery_codes_user_fk' })
  user?: UserEntity;

  /** SHA-256 of the code, in hex: 80 random bits need no slow hash. */
  @PrimaryColumn(text('code_hash', 64))
  codeHash: string;

  @Column(optionalMoment('used_at'))
  usedAt: number | null;
}
