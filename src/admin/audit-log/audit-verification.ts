import { Injectable } from '@nestjs/common';
import { AuditLog } from '../../audit/audit-log.js';
import { CheckpointWriter } from '../../audit/checkpoint/checkpoint-writer.js';
import { AuditVerifier } from '../../audit/verification/audit-verifier.js';
import type { Verification } from '../../audit/verification/verification.js';
import type { Actor } from '../../common/actor.js';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** A verification that somebody asks for while the gateway runs. It reads everything, so those who ask at once share one. */
@Injectable()
export class AuditVerification {
  private running: Promise<Verification> | null = null;

  constructor(
    private readonly verifier: AuditVerifier,
    private readonly checkpoints: CheckpointWriter,
    private readonly audit: AuditLog,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async verify(actor: Actor): Promise<Verification> {
    this.running ??= this.run().finally(() => (this.running = null));
    const result = await this.running;
    const { valid, entries, firstBadEntry } = result;
    const after = { valid, entries, firstBadEntry: firstBadEntry ?? null };
    await this.unitOfWork.run((manager) => this.audit.record(manager, { actor, action: 'audit_verified', after }));
    return result;
  }

  /** What is committed but not in the checkpoint file yet is no finding. */
  private async run(): Promise<Verification> {
    await this.checkpoints.settle();
    return this.verifier.verify();
  }
}
