import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../common/clock.js';
import { equalTexts, sha256Hex } from '../opaque-token.js';
import { SettingEntity } from '../settings/setting.entity.js';

const NAME = 'set_up_code';
/** 32 letters and figures, without those that look alike. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LENGTH = 16;

/**
 * The code by which whoever set the gateway up proves it: 80 random bits that are printed where only they can read.
 * Its hash stands in the database, so that several instances agree on one: that of the instance that started last.
 */
@Injectable()
export class SetUpCode {
  constructor(private readonly clock: Clock) {}

  /** Earlier codes are void. */
  async renew(manager: EntityManager): Promise<string> {
    const code = newCode();
    const row = { name: NAME, value: sha256Hex(code), updatedAt: this.clock.now() };
    await manager.upsert(SettingEntity, row, ['name']);
    return code.match(/.{4}/g)?.join('-') ?? code;
  }

  async isRight(manager: EntityManager, given: string): Promise<boolean> {
    const row = await manager.findOneBy(SettingEntity, { name: NAME });
    const code = given.toUpperCase().replace(/[\s-]/g, '');
    return typeof row?.value === 'string' && equalTexts(sha256Hex(code), row.value);
  }

  async void(manager: EntityManager): Promise<void> {
    await manager.delete(SettingEntity, { name: NAME });
  }
}

function newCode(): string {
  return Array.from(randomBytes(LENGTH), (byte) => ALPHABET[byte & 31]).join('');
}
