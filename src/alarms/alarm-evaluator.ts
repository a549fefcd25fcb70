import { Injectable, Logger } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { BackgroundWork } from '../common/background-work.js';
import { Clock } from '../common/clock.js';
import { Rounds } from '../common/rounds.js';
import { InsertStatement } from '../database/insert-statement.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AlarmLeaseEntity } from './alarm-lease.entity.js';
import { AlarmWriter } from './alarm-writer.js';
import { SpentSecrets } from './channels/spent-secrets.js';
import { AlarmRuleEntity } from './rules/alarm-rule.entity.js';
import { Conditions } from './rules/conditions.js';

const TICK_MS = 10_000;
/** Other instances look only after this; a little less than the tick would let two take turns. */
const LEASE_MS = 9000;
const LEASE = 'evaluation';

const INSERT = new InsertStatement(AlarmLeaseEntity);

/** Looks at all rules every few seconds, on one instance at a time, and erases secrets whose time is over. */
@Injectable()
export class AlarmEvaluator extends BackgroundWork {
  private readonly logger = new Logger(AlarmEvaluator.name);
  protected override readonly rounds = new Rounds(AlarmEvaluator.name, {
    what: 'looking at the rules of alarms',
    pauseMs: TICK_MS,
    work: () => this.tick(),
  });

  constructor(
    private readonly conditions: Conditions,
    private readonly writer: AlarmWriter,
    private readonly secrets: SpentSecrets,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Looks at all rules now, whoever has the lease: what it does twice it does once. For tests, too. */
  async round(): Promise<void> {
    await this.secrets.erase();
    const rules = await this.reader.manager.findBy(AlarmRuleEntity, { disabledAt: IsNull() });
    for (const rule of rules) await this.attempt(rule);
  }

  private async tick(): Promise<void> {
    const isAnything =
      (await this.reader.manager.existsBy(AlarmRuleEntity, { disabledAt: IsNull() })) ||
      (await this.secrets.areThere());
    if (isAnything && (await this.isMine())) await this.round();
  }

  private isMine(): Promise<boolean> {
    const now = this.clock.now();
    return this.unitOfWork.run(async (manager) => {
      await INSERT.run(manager, [{ name: LEASE, leasedUntil: 0 }], 'skip');
      const free = { name: LEASE, leasedUntil: LessThan(now) };
      return (await manager.update(AlarmLeaseEntity, free, { leasedUntil: now + LEASE_MS })).affected === 1;
    });
  }

  /** A rule that cannot be looked at does not keep the others from it. */
  private async attempt(rule: AlarmRuleEntity): Promise<void> {
    if (this.rounds.isStopped) return;
    try {
      if (rule.kind === 'configuration_changed') await this.lookForChanges(rule);
      else await this.look(rule);
    } catch (error) {
      this.logger.error(`Failed at the rule ${rule.id}: ${String(error)}`);
    }
  }

  private async look(rule: AlarmRuleEntity): Promise<void> {
    const found = await this.conditions.of(rule);
    await this.unitOfWork.run((manager) => this.writer.settle(manager, rule, found));
  }

  private async lookForChanges(rule: AlarmRuleEntity): Promise<void> {
    const { found, cursor } = await this.conditions.changes(rule);
    if (cursor === rule.auditCursor) return;
    await this.unitOfWork.run((manager) => this.writer.tell(manager, rule, found, cursor));
  }
}
