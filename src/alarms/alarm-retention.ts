import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import { BackgroundWork } from '../common/background-work.js';
import { Clock } from '../common/clock.js';
import { Rounds } from '../common/rounds.js';
import { Environment } from '../config/environment.js';
import { Reader } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { AlarmEntity } from './alarm.entity.js';

const TICK_MS = 10 * 60_000;
const DAY_MS = 24 * 60 * 60_000;
/** Units are short: others wait for them. */
const BATCH = 200;

/**
 * Removes alarms `DELIVERY_LOG_DAYS` after they were over, as the outbox does with what was sent of them. One that is
 * firing stays, however old it is. What it was about is in the ledger and in the audit log, and stays there.
 */
@Injectable()
export class AlarmRetention extends BackgroundWork {
  protected override readonly rounds = new Rounds(AlarmRetention.name, {
    what: 'removing old alarms',
    pauseMs: TICK_MS,
    work: async () => {
      await this.round();
    },
  });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly environment: Environment,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Removes all that is old enough. @returns how many alarms */
  async round(): Promise<number> {
    const days = this.environment.DELIVERY_LOG_DAYS;
    if (days === 0) return 0;
    const before = this.clock.now() - days * DAY_MS;
    let removed = 0;
    while (!this.rounds.isStopped) {
      // A look first, so that an idle gateway writes nothing.
      const ids = await over(this.reader.manager, before);
      if (ids.length === 0) break;
      const gone = await this.unitOfWork.run((manager) => manager.delete(AlarmEntity, { id: In(ids) }));
      removed += gone.affected ?? 0;
    }
    return removed;
  }
}

/** An alarm that is over is never changed again, so that nothing needs a lock. */
async function over(manager: EntityManager, before: number): Promise<string[]> {
  const rows = await manager
    .createQueryBuilder(AlarmEntity, 'alarm')
    .select('alarm.id')
    .where('alarm.resolvedAt < :before', { before })
    .limit(BATCH)
    .getMany();
  return rows.map(({ id }) => id);
}
