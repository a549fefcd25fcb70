import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import { Clock } from '../../../common/clock.js';
import { UnitOfWork } from '../../../database/unit-of-work.js';
import { ProblemError } from '../../problem/problem.error.js';
import { type Counted, FORGOTTEN_AFTER_MS, waitAfter } from './throttle-rules.js';
import { ThrottleEntity } from './throttle.entity.js';

/** An attempt that may be made, already counted as failed. */
export interface Claim {
  readonly counted: readonly Counted[];
  /** What has to wait after this attempt, if it fails, and until when; by key. */
  readonly blocks: ReadonlyMap<string, number>;
}

/**
 * Slows guessing down. An attempt is counted as failed before it is looked at, so that many at once are counted too;
 * one that succeeds is taken back. While somebody has to wait their attempts are neither looked at nor counted.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 429 with the time to wait */
  async claim(counted: readonly Counted[]): Promise<Claim> {
    const { waitMs, claim } = await this.unitOfWork.run((manager) => this.count(manager, counted));
    if (waitMs <= 0) return claim;
    throw new ProblemError(429, 'too_many_attempts', {
      detail: 'Wait before you try again',
      retryAfterSeconds: Math.ceil(waitMs / 1000),
    });
  }

  /** The attempt proved who they are: their failures are forgotten; those of an address are others' too, and stay. */
  async succeed(manager: EntityManager, claim: Claim): Promise<void> {
    await locked(manager, claim.counted);
    const shared = claim.counted.filter(({ kind }) => kind === 'address');
    const own = claim.counted.filter(({ kind }) => kind !== 'address').map(({ key }) => key);
    if (own.length > 0) await manager.delete(ThrottleEntity, { key: In(own) });
    await this.takeBack(manager, { counted: shared, blocks: claim.blocks });
  }

  /** Drops what is forgotten. */
  async prune(manager: EntityManager): Promise<void> {
    await manager.delete(ThrottleEntity, { lastAt: LessThan(this.clock.now() - FORGOTTEN_AFTER_MS) });
  }

  /** The attempt neither failed nor succeeded. */
  async takeBack(manager: EntityManager, { counted, blocks }: Claim): Promise<void> {
    for (const row of await locked(manager, counted)) {
      // Only the wait of this very attempt: another one may have failed meanwhile.
      const blockedUntil = row.blockedUntil === blocks.get(row.key) ? null : row.blockedUntil;
      await manager.update(ThrottleEntity, row.key, { failures: Math.max(0, row.failures - 1), blockedUntil });
    }
  }

  private async count(manager: EntityManager, counted: readonly Counted[]): Promise<{ waitMs: number; claim: Claim }> {
    const now = this.clock.now();
    await insertMissing(manager, counted, now);
    const rows = await locked(manager, counted);
    const blocks = new Map<string, number>();
    const waitMs = Math.max(...rows.map(({ blockedUntil }) => (blockedUntil ?? 0) - now));
    if (waitMs > 0) return { waitMs, claim: { counted, blocks } };
    for (const { key, kind } of counted) {
      const row = rows.find((candidate) => candidate.key === key);
      const failures = row && now - row.lastAt < FORGOTTEN_AFTER_MS ? row.failures + 1 : 1;
      const wait = waitAfter(failures, kind);
      if (wait !== null) blocks.set(key, now + wait);
      await manager.update(ThrottleEntity, key, { failures, lastAt: now, blockedUntil: blocks.get(key) ?? null });
    }
    return { waitMs: 0, claim: { counted, blocks } };
  }
}

async function insertMissing(manager: EntityManager, counted: readonly Counted[], now: number): Promise<void> {
  const rows = inOrder(counted).map((key) => ({ key, failures: 0, lastAt: now, blockedUntil: null }));
  await manager.createQueryBuilder().insert().into(ThrottleEntity).values(rows).orIgnore().execute();
}

/** The rows, kept from other units until this one ends; always in the same order, so that no two wait for each other. */
async function locked(manager: EntityManager, counted: readonly Counted[]): Promise<ThrottleEntity[]> {
  if (counted.length === 0) return [];
  const query = manager
    .createQueryBuilder(ThrottleEntity, 'throttle')
    .where({ key: In(inOrder(counted)) })
    .orderBy('throttle.key');
  if (manager.dataSource.options.type === 'postgres') query.setLock('pessimistic_write');
  return query.getMany();
}

function inOrder(counted: readonly Counted[]): string[] {
  return counted.map(({ key }) => key).toSorted();
}
