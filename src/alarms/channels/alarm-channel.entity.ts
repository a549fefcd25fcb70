import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { id, json, moment, optionalMoment, optionalText, text } from '../../database/columns.js';

export const CHANNEL_KINDS = ['email', 'webhook'] as const;
export type ChannelKind = (typeof CHANNEL_KINDS)[number];

/** Where alarms go to. */
@Entity('alarm_channels')
@Index('alarm_channels_name', ['name'], { unique: true })
export class AlarmChannelEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(text('name', 100))
  name: string;

  @Column(text('kind', 16))
  kind: ChannelKind;

  /** Of e-mail: who gets it; of a webhook: nobody. */
  @Column(json('recipients'))
  recipients: string[];

  @Column(optionalText('url', 2000))
  url: string | null;

  /** Sealed; what a webhook is signed with. */
  @Column({ name: 'secret', type: 'text', nullable: true })
  secret: string | null;

  /** Sealed; signs beside the other one until `previousSecretUntil`. */
  @Column({ name: 'previous_secret', type: 'text', nullable: true })
  previousSecret: string | null;

  @Column(optionalMoment('previous_secret_until'))
  previousSecretUntil: number | null;

  /** Nothing is sent while it is not null. */
  @Column(optionalMoment('disabled_at'))
  disabledAt: number | null;

  @Column(moment('created_at'))
  createdAt: number;

  @Column(moment('updated_at'))
  updatedAt: number;
}
