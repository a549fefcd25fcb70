import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { count, id, json, moment, optionalMoment, text } from '../database/columns.js';

export type CallbackChannel = 'reply' | 'backoffice';

/**
 * A rightly signed callback, stored before it was answered. One of an order that is not known (yet) waits here and is
 * looked at again.
 */
@Entity('callbacks')
@Index('callbacks_content', ['contentHash'], { unique: true })
@Index('callbacks_due', ['nextLookAt'])
export class CallbackEntity {
  @PrimaryColumn(id('id'))
  id: string;

  @Column(text('channel', 16))
  channel: CallbackChannel;

  @Column(text('order_id', 64))
  orderId: string;

  /** SHA-256 of channel and signed fields, hex: a callback that is delivered again is counted, not stored again. */
  @Column(text('content_hash', 64))
  contentHash: string;

  /** The parameters as they came. */
  @Column(json('parameters'))
  parameters: Record<string, string>;

  @Column(count('deliveries'))
  deliveries: number;

  /** When to look again for the order; null once the callback has reached its attempt. */
  @Column(optionalMoment('next_look_at'))
  nextLookAt: number | null;

  @Column(count('looks'))
  looks: number;

  @Column(moment('received_at'))
  receivedAt: number;
}
