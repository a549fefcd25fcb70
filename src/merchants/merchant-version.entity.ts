import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { id, json, moment, text } from '../database/columns.js';
import { MerchantEntity } from './merchant.entity.js';
import type { MerchantSettings } from './merchant-settings.js';

/** How a merchant was configured from one moment to the next. Never changed, but for a rotation of the master key. */
@Entity('merchant_versions')
export class MerchantVersionEntity {
  @PrimaryColumn(id('merchant_id'))
  merchantId: string;

  @ManyToOne(() => MerchantEntity)
  @JoinColumn({ name: 'merchant_id', foreignKeyConstraintName: 'merchant_versions_merchant_fk' })
  merchant?: MerchantEntity;

  @PrimaryColumn({ name: 'version', type: 'integer' })
  version: number;

  @Column(json('settings'))
  settings: MerchantSettings;

  /** The key that signs payments and callbacks, sealed. */
  @Column({ name: 'merchant_key', type: 'text' })
  merchantKey: string;

  /** The key of the query call, sealed. Null only where the owner said so. */
  @Column({ name: 'api_key', type: 'text', nullable: true })
  apiKey: string | null;

  /** Who made it: a user's id, or the name of a command. */
  @Column(text('created_by', 100))
  createdBy: string;

  @Column(moment('created_at'))
  createdAt: number;
}
