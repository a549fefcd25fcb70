import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.js';
import { SettingEntity } from './setting.entity.js';

const REQUIRE_TOTP = 'require_totp';

/** What an owner has decided on how people sign in. */
@Injectable()
export class SecuritySettings {
  constructor(private readonly clock: Clock) {}

  /** Whether everyone needs a second factor. */
  async requiresTotp(manager: EntityManager): Promise<boolean> {
    const row = await manager.findOneBy(SettingEntity, { name: REQUIRE_TOTP });
    return row?.value === true;
  }

  async requireTotp(manager: EntityManager, value: boolean): Promise<void> {
    const row = { name: REQUIRE_TOTP, value, updatedAt: this.clock.now() };
    await manager.upsert(SettingEntity, row, ['name']);
  }
}
