import { Injectable } from '@nestjs/common';
import { zipSync } from 'fflate';
import { AuditLog } from '../../audit/audit-log.js';
import {
  EVIDENCE_FILES,
  EVIDENCE_FORMAT,
  type EvidenceManifest,
  sha256,
} from '../../audit/evidence/evidence-format.js';
import { EvidenceProofs } from '../../audit/evidence/evidence-proofs.js';
import type { Actor } from '../../common/actor.js';
import { Clock } from '../../common/clock.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../problem/problem.error.js';
import { time } from '../times.js';
import type { TransactionDetailsDto } from '../transactions/transaction-details.dto.js';
import { TransactionsReader } from '../transactions/transactions-reader.js';
import { messagesOf, readableTimeline } from './readable-timeline.js';
import { UsedConfiguration } from './used-configuration.js';

const README = `What is here

timeline.md, timeline.json   the payment and everything that happened to it
messages.json                what came in, and what the provider answered
configuration.json           the configuration it was made with; secrets are masked
proof.json                   the chain of its events, and the entry of the audit log that has sealed them
manifest.json                the SHA-256 of each file; signature.json is over it

To verify it, anywhere: npm run cli -- audit:verify --bundle FILE
Without the gateway's master key that shows whether the files belong together. With it, also that the gateway wrote
them, that its history is whole, and that the audit log has sealed it.
`;

/** Everything that is known of one transaction, as a file that can be verified without the gateway. */
@Injectable()
export class EvidenceBundle {
  constructor(
    private readonly transactions: TransactionsReader,
    private readonly configuration: UsedConfiguration,
    private readonly proofs: EvidenceProofs,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 404 */
  async make(id: string, actor: Actor): Promise<Uint8Array> {
    const made = await this.proofs.make(id, () => this.transactions.details(id));
    if (!made) throw notFound();
    const { proof, read: details } = made;
    const files = new Map<string, string>([
      ['README.txt', README],
      ['timeline.md', readableTimeline(details)],
      [EVIDENCE_FILES.timeline, json(details)],
      ['messages.json', json(messagesOf(details))],
      ['configuration.json', json(await this.configuration.of(details))],
      [EVIDENCE_FILES.proof, json(proof)],
    ]);
    const manifest = this.manifest(details, files);
    files.set(EVIDENCE_FILES.manifest, manifest);
    files.set(EVIDENCE_FILES.signature, json(this.proofs.sign(manifest)));
    await this.note(details, sha256(manifest), actor);
    return zipSync(Object.fromEntries([...files].map(([name, text]) => [name, Buffer.from(text)])));
  }

  private manifest({ id }: TransactionDetailsDto, files: ReadonlyMap<string, string>): string {
    return json({
      format: EVIDENCE_FORMAT,
      createdAt: time(this.clock.now()),
      transaction: id,
      chainId: this.proofs.chainId,
      files: Object.fromEntries([...files].map(([name, text]) => [name, sha256(text)])),
    } satisfies EvidenceManifest);
  }

  private note({ id, reference }: TransactionDetailsDto, manifest: string, actor: Actor): Promise<void> {
    const subject = { kind: 'transaction', id, name: reference };
    return this.unitOfWork.run((manager) =>
      this.audit.record(manager, { actor, action: 'evidence_exported', subject, after: { manifest } }),
    );
  }
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
