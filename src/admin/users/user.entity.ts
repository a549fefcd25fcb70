import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, moment, optionalMoment, text } from '../../database/columns.js';
import type { Role } from '../auth/permissions.js';

/** A member of staff. Never deleted, only disabled: the audit log names them for ever. */
@Entity('users')
@Index('users_email', ['email'], { unique: true })
export class UserEntity {
  @PrimaryColumn(id('id'))
  id: string;

  /** In lower case. */
  @Column(text('email', 254))
  email: string;

  @Column(text('name', 100))
  name: string;

  @Column(text('role', 16))
  role: Role;

  /** Argon2id, in the PHC format, which names its own parameters. */
  @Column(text('password_hash', 200))
  passwordHash: string;

  @Column(optionalMoment('disabled_at'))
  disabledAt: number | null;

  /** The authenticator's secret, sealed; null without a second factor. */
  @Column({ name: 'totp_secret', type: 'text', nullable: true })
  totpSecret: string | null;

  /** A secret, sealed, that no code has confirmed yet. */
  @Column({ name: 'totp_pending', type: 'text', nullable: true })
  totpPending: string | null;

  /** The 30-second step of the last code that was taken: no code opens anything twice. */
  @Column(optionalMoment('totp_last_step'))
  totpLastStep: number | null;

  @Column(optionalMoment('last_sign_in_at'))
  lastSignInAt: number | null;

  @Column(moment('created_at'))
  createdAt: number;

  @Column(moment('updated_at'))
  updatedAt: number;
}
