import { Injectable } from '@nestjs/common';
import { type EntityManager, In, MoreThanOrEqual } from 'typeorm';
import { SecretText } from '../../common/secret-text.js';
import { SelectStatement } from '../../database/select-statement.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { SecretBox } from '../../secret-box/secret-box.js';
import { TransactionEntity } from '../../transactions/transaction.entity.js';
import { AuditEntryEntity } from '../chain/audit-entry.entity.js';
import { chainRow } from '../chain/chain-key.store.js';
import { ChainKeys } from '../chain/chain-keys.js';
import { AuditSealEntity } from '../seal/audit-seal.entity.js';
import { EventSealer } from '../seal/event-sealer.js';
import { readHeads } from '../seal/seal-heads.js';
import { type History, historyOf } from '../verification/histories.js';
import { type EvidenceProof, type EvidenceSignature, historyPlace } from './evidence-format.js';

const LOCKED = new SelectStatement(TransactionEntity, ['id'], { forUpdate: true });
/** Seals are made every half minute, by clocks that may differ a little. */
const SEALS_TO_LOOK_AT = 50;
const CLOCKS_DIFFER_MS = 60_000;

/** Proves a payment's history to somebody who does not have the database. */
@Injectable()
export class EvidenceProofs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sealer: EventSealer,
    private readonly box: SecretBox,
    private readonly keys: ChainKeys,
  ) {}

  get chainId(): string {
    return this.keys.chainId;
  }

  /**
   * Seals what is not sealed yet, and reads all of the payment at one moment.
   *
   * @param read what else is to be read at the same moment
   * @returns null when there is no such transaction
   */
  async make<T>(id: string, read: () => Promise<T>): Promise<{ proof: EvidenceProof; read: T } | null> {
    await this.sealer.seal();
    return this.unitOfWork.run(async (manager) => {
      await LOCKED.one(manager, id);
      const history = await historyOf(manager, id);
      const chain = await chainRow(manager);
      if (!history || !chain) return null;
      const proof = {
        ...{ chainId: chain.chainId, sealedKey: chain.sealedKey },
        sealedHistory: this.box.seal(new SecretText(JSON.stringify(history)), historyPlace(id)),
        events: history.events.map(({ number, kind, at, hash }) => ({
          ...{ number, kind, hash },
          at: new Date(at).toISOString(),
        })),
        anchor: await anchorOf(manager, history),
      };
      return { proof, read: await read() };
    });
  }

  /** @param manifest the very text of the file */
  sign(manifest: string): EvidenceSignature {
    return { algorithm: 'HMAC-SHA256', mac: this.keys.hash('evidence', [manifest]) };
  }
}

/** The last seal that has this payment. */
async function anchorOf(manager: EntityManager, { transaction }: History): Promise<EvidenceProof['anchor']> {
  const entries = await manager.find(AuditEntryEntity, {
    where: { action: 'events_sealed', at: MoreThanOrEqual(transaction.updatedAt - CLOCKS_DIFFER_MS) },
    order: { number: 'ASC' },
    take: SEALS_TO_LOOK_AT,
  });
  const seals = await manager.findBy(AuditSealEntity, { number: In(entries.map(({ number }) => number)) });
  const found = seals
    .filter(({ heads }) => readHeads(heads).some(([id]) => id === transaction.id))
    .toSorted((a, b) => a.number - b.number)
    .at(-1);
  const entry = entries.find(({ number }) => number === found?.number);
  return found && entry ? { entry, heads: found.heads } : null;
}
