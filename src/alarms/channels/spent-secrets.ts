import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AlarmChannelEntity } from './alarm-channel.entity.js';

/** Previous secrets of webhooks whose overlap is over: they sign nothing any more, and are not kept. */
@Injectable()
export class SpentSecrets {
  constructor(
    private readonly reader: Reader,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  areThere(): Promise<boolean> {
    return this.reader.manager.existsBy(AlarmChannelEntity, this.spent);
  }

  async erase(): Promise<void> {
    if (!(await this.areThere())) return;
    const nothing = { previousSecret: null, previousSecretUntil: null };
    await this.unitOfWork.run((manager) => manager.update(AlarmChannelEntity, this.spent, nothing));
  }

  private get spent() {
    return { previousSecretUntil: LessThanOrEqual(this.clock.now()) };
  }
}
