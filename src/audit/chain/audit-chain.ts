import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { InsertStatement } from '../../database/insert-statement.js';
import { SelectStatement } from '../../database/select-statement.js';
import type { AuditEntry } from '../audit-entry.js';
import { AuditChainEntity } from './audit-chain.entity.js';
import { AuditEntryEntity } from './audit-entry.entity.js';
import { ChainKeys } from './chain-keys.js';
import { describeEntry } from './describe-entry.js';
import { entryParts, headParts } from './entry-parts.js';

const INSERT = new InsertStatement(AuditEntryEntity);
const LOCKED_HEAD = new SelectStatement(AuditChainEntity, ['id'], { forUpdate: true });
const ROW = 1;

/** Adds links to the chain, one unit of work at a time. */
@Injectable()
export class AuditChain {
  constructor(
    private readonly keys: ChainKeys,
    private readonly clock: Clock,
  ) {}

  /**
   * The chain's head stays locked until the caller's unit of work ends, so this comes last in it: who holds the head
   * must not wait for another lock.
   *
   * @returns the entry's number
   */
  async append(manager: EntityManager, entry: AuditEntry): Promise<number> {
    const head = await LOCKED_HEAD.one(manager, ROW);
    if (head?.chainId !== this.keys.chainId) throw new Error('The audit chain was taken away while the gateway runs');
    const number = head.number + 1;
    const row = { number, at: this.clock.now(), ...describeEntry(entry), previousHash: head.hash };
    const hash = this.keys.hash('audit', entryParts(row));
    await INSERT.run(manager, [{ ...row, hash }]);
    const mac = this.keys.hash('audit', headParts({ number, hash }));
    await manager.update(AuditChainEntity, ROW, { number, hash, mac });
    return number;
  }
}
