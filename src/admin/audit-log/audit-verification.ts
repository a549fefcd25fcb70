import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { CheckpointWriter } from '../../audit/checkpoint/checkpoint-writer.js';
import { AuditVerifier } from '../../audit/verification/audit-verifier.js';
import { noProgress, type VerificationProgress } from '../../audit/verification/progress.js';
import type { Verification } from '../../audit/verification/verification.js';
import type { Actor } from '../../common/actor.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { RunningVerification } from './send-verification.js';

/** A verification that somebody asks for while the gateway runs. It reads everything, so those who ask at once share one. */
@Injectable()
export class AuditVerification {
  private running: RunningVerification | null = null;

  constructor(
    private readonly verifier: AuditVerifier,
    private readonly checkpoints: CheckpointWriter,
    private readonly audit: AuditLog,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns at once; its result is there once it is on record */
  begin(actor: Actor): RunningVerification {
    const { progress, result } = (this.running ??= this.start());
    return { progress, result: this.recorded(result, actor) };
  }

  private start(): RunningVerification {
    const progress = noProgress();
    const result = this.run(progress).finally(() => (this.running = null));
    return { progress, result };
  }

  private async recorded(running: Promise<Verification>, actor: Actor): Promise<Verification> {
    const result = await running;
    const { valid, entries, firstBadEntry } = result;
    const after = { valid, entries, firstBadEntry: firstBadEntry ?? null };
    await this.unitOfWork.run((manager) => this.audit.record(manager, { actor, action: 'audit_verified', after }));
    return result;
  }

  /** What is committed but not in the checkpoint file yet is no finding. */
  private async run(progress: VerificationProgress): Promise<Verification> {
    await this.checkpoints.settle();
    return this.verifier.verify(progress);
  }
}
