import { Global, Module } from '@nestjs/common';
import { Environment } from '../config/environment.js';
import { EventHasher } from '../transactions/event-hasher.js';
import { AuditList } from './audit-list.js';
import { AuditLog } from './audit-log.js';
import { adoptLedger } from './chain/adopt-ledger.js';
import { AuditChain } from './chain/audit-chain.js';
import { ChainKeyStore } from './chain/chain-key.store.js';
import { ChainKeys } from './chain/chain-keys.js';
import { CheckpointFile } from './checkpoint/checkpoint-file.js';
import { CheckpointWriter } from './checkpoint/checkpoint-writer.js';
import { EvidenceProofs } from './evidence/evidence-proofs.js';
import { FigureHasher } from './figure-hasher.js';
import { EventSealer } from './seal/event-sealer.js';
import { AuditVerifier } from './verification/audit-verifier.js';

/** Global, so that it ends after those that still record: the last checkpoint is written then. */
@Global()
@Module({
  providers: [
    ChainKeyStore,
    {
      // Open before anything starts: whoever hashes does not wait, and a wrong master key shows at once.
      provide: ChainKeys,
      inject: [ChainKeyStore],
      useFactory: (store: ChainKeyStore) => store.openOrCreate(adoptLedger),
    },
    {
      provide: CheckpointFile,
      inject: [Environment],
      useFactory: (environment: Environment) => new CheckpointFile(environment.AUDIT_CHECKPOINT_FILE),
    },
    { provide: EventHasher, inject: [ChainKeys], useFactory: (keys: ChainKeys) => keys.hasher('events') },
    { provide: FigureHasher, inject: [ChainKeys], useFactory: (keys: ChainKeys) => keys.hasher('figures') },
    AuditChain,
    CheckpointWriter,
    AuditLog,
    AuditList,
    EventSealer,
    EvidenceProofs,
    AuditVerifier,
  ],
  exports: [
    AuditLog,
    AuditList,
    AuditVerifier,
    ChainKeyStore,
    CheckpointWriter,
    EventHasher,
    EventSealer,
    EvidenceProofs,
    FigureHasher,
  ],
})
export class AuditModule {}
