import { Injectable } from '@nestjs/common';
import { type EntityManager, IsNull, MoreThan } from 'typeorm';
import { UserEntity } from './user.entity.js';

/** E-mail addresses are kept and compared in lower case: people write their own in any way. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Where users are kept. Every method takes the manager it works with. */
@Injectable()
export class UserStore {
  find(manager: EntityManager, id: string): Promise<UserEntity | null> {
    return manager.findOneBy(UserEntity, { id });
  }

  findByEmail(manager: EntityManager, email: string): Promise<UserEntity | null> {
    return manager.findOneBy(UserEntity, { email: normalEmail(email) });
  }

  /** Inside a unit of work: nobody else changes the row before it ends. */
  findLocked(manager: EntityManager, id: string): Promise<UserEntity | null> {
    if (manager.dataSource.options.type !== 'postgres') return this.find(manager, id);
    return manager.findOne(UserEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** In the order in which they were made. @param after the last one of the page before */
  page(manager: EntityManager, limit: number, after: string | null): Promise<UserEntity[]> {
    const where = after === null ? {} : { id: MoreThan(after) };
    return manager.find(UserEntity, { where, order: { id: 'ASC' }, take: limit });
  }

  async isAny(manager: EntityManager): Promise<boolean> {
    return manager.exists(UserEntity);
  }

  enabledOwners(manager: EntityManager): Promise<UserEntity[]> {
    return manager.findBy(UserEntity, { role: 'owner', disabledAt: IsNull() });
  }
}
