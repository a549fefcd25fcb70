import type { EntityManager } from 'typeorm';
import type { AuditChainEntity } from '../chain/audit-chain.entity.js';
import type { ChainKeys } from '../chain/chain-keys.js';
import type { VerificationProgress } from './progress.js';
import type { BadEntry } from './verification.js';

/** What the parts of a verification work with. */
export interface VerificationWork {
  readonly manager: EntityManager;
  readonly keys: ChainKeys;
  readonly head: AuditChainEntity;
  readonly checkpointFile: string;
  /** Length of that file when the snapshot began, in bytes: what was added later tells of entries that are not in it. */
  readonly checkpointBytes: number;
  readonly tally: { entries: number; checkpoints: number; seals: number; transactions: number; events: number };
  readonly warnings: string[];
  readonly progress: VerificationProgress;
}

/** One part of a verification. @returns the first thing that is wrong */
export type Check = (work: VerificationWork) => Promise<BadEntry | null>;
