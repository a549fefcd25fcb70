import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { newId } from '../../common/ids.js';
import { SecretText } from '../../common/secret-text.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { SecretBox, SecretBoxError } from '../../secret-box/secret-box.js';
import { AuditChainEntity } from './audit-chain.entity.js';
import { ChainKeys } from './chain-keys.js';
import { headParts } from './entry-parts.js';

const KEY_BYTES = 32;
const ROW = 1;
const PLACE = { table: 'audit_chain', row: String(ROW), field: 'key' };

/** Where the chain's key is kept: in the chain's row, sealed with the master key. */
@Injectable()
export class ChainKeyStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  /**
   * The key; made when there is none yet. Of several instances that start together, one makes it.
   *
   * @param begin what else belongs to a new chain, in the same unit of work
   * @throws SecretBoxError naming MASTER_KEY
   */
  openOrCreate(begin: (manager: EntityManager, keys: ChainKeys) => Promise<void>): Promise<ChainKeys> {
    return this.unitOfWork.run(async (manager) => {
      const known = await chainRow(manager);
      if (known) return openChainKeys(this.box, known);
      const row = this.newRow();
      const keys = openChainKeys(this.box, row);
      row.mac = keys.hash('audit', headParts(row));
      await manager.createQueryBuilder().insert().into(AuditChainEntity).values(row).orIgnore().execute();
      const stored = await chainRow(manager);
      if (!stored) throw new Error('The row of the audit chain was neither stored nor found');
      if (stored.chainId === row.chainId) await begin(manager, keys);
      return openChainKeys(this.box, stored);
    });
  }

  private newRow(): AuditChainEntity {
    const sealedKey = this.box.seal(new SecretText(randomBytes(KEY_BYTES).toString('base64')), PLACE);
    return { id: ROW, chainId: newId(), sealedKey, number: 0, hash: '', mac: '', createdAt: this.clock.now() };
  }
}

export function chainRow(manager: EntityManager): Promise<AuditChainEntity | null> {
  return manager.findOneBy(AuditChainEntity, { id: ROW });
}

/** @throws SecretBoxError naming MASTER_KEY */
export function openChainKeys(
  box: SecretBox,
  { chainId, sealedKey }: Pick<AuditChainEntity, 'chainId' | 'sealedKey'>,
): ChainKeys {
  try {
    return new ChainKeys(chainId, Buffer.from(box.open(sealedKey, PLACE).reveal(), 'base64'));
  } catch (error) {
    if (!(error instanceof SecretBoxError)) throw error;
    throw new SecretBoxError(
      'The stored secrets cannot be opened: set MASTER_KEY (or MASTER_KEY_FILE) to the key that they were stored ' +
        `with. ${error.message}.`,
    );
  }
}
