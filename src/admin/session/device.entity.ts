import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { id, moment, text } from '../../database/columns.js';
import { UserEntity } from '../users/user.entity.js';

/**
 * A browser in which a person has signed in before. It opens nothing; its sign-ins are counted apart from those of
 * strangers, so that a stranger's failures can't lock the person out.
 */
@Entity('devices')
@Index('devices_token', ['tokenHash'], { unique: true })
@Index('devices_user', ['userId'])
export class DeviceEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(id('user_id'))
  userId: string;

  @ManyToOne(() => UserEntity)
  @JoinColumn({ name: 'user_id', foreignKeyConstraintName: 'devices_user_fk' })
  user?: UserEntity;

  @Column(text('token_hash', 64))
  tokenHash: string;

  @Column(moment('last_used_at'))
  lastUsedAt: number;
}
