import { Inject, Injectable } from '@nestjs/common';
import { AuditLog } from '../audit/audit-log.js';
import type { Actor } from '../common/actor.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { type Inspection, UNKNOWN } from './inspection.js';
import type { UrlInspector } from './url-inspector.js';

/** The inspectors of both ends, bound in the app module. */
export const URL_INSPECTORS = Symbol('URL_INSPECTORS');

/** Explains an address that somebody pasted: what it is, whether it may be believed, and why not. */
@Injectable()
export class Inspections {
  constructor(
    @Inject(URL_INSPECTORS) private readonly inspectors: readonly UrlInspector[],
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Leaves an entry in the audit log, without the address: it may hold a signature that somebody could use. */
  async inspect(address: string, actor: Actor): Promise<Inspection> {
    const inspection = await this.first(address.trim());
    const { kind, verdict, transaction, party } = inspection;
    const subject = transaction === null ? undefined : { kind: 'transaction', id: transaction };
    await this.unitOfWork.run((manager) =>
      this.audit.record(manager, { actor, action: 'url_inspected', subject, after: { kind, verdict, party } }),
    );
    return inspection;
  }

  private async first(address: string): Promise<Inspection> {
    for (const inspector of this.inspectors) {
      const inspection = await inspector.inspect(address);
      if (inspection) return inspection;
    }
    return UNKNOWN;
  }
}
