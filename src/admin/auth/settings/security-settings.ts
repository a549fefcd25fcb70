import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.js';
import { SettingEntity } from './setting.entity.js';

const REQUIRE_TOTP = 'require_totp';
const REFUND_APPROVAL = 'refund_approval';

/** What an owner has decided on how people sign in, and what takes two of them. */
@Injectable()
export class SecuritySettings {
  constructor(private readonly clock: Clock) {}

  /** Whether everyone needs a second factor. */
  requiresTotp(manager: EntityManager): Promise<boolean> {
    return isOn(manager, REQUIRE_TOTP);
  }

  requireTotp(manager: EntityManager, value: boolean): Promise<void> {
    return this.set(manager, REQUIRE_TOTP, value);
  }

  /** Whether a refund takes a second person. */
  asksForRefundApproval(manager: EntityManager): Promise<boolean> {
    return isOn(manager, REFUND_APPROVAL);
  }

  askForRefundApproval(manager: EntityManager, value: boolean): Promise<void> {
    return this.set(manager, REFUND_APPROVAL, value);
  }

  private async set(manager: EntityManager, name: string, value: boolean): Promise<void> {
    await manager.upsert(SettingEntity, { name, value, updatedAt: this.clock.now() }, ['name']);
  }
}

async function isOn(manager: EntityManager, name: string): Promise<boolean> {
  const row = await manager.findOneBy(SettingEntity, { name });
  return row?.value === true;
}
