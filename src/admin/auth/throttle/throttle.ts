import { Injectable } from '@nestjs/common';
import { type EntityManager, In, LessThan } from 'typeorm';
import { Clock } from '../../../common/clock.js';
import { Reader } from '../../../database/reader.js';
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
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError 429 with the time to wait */
  async claim(counted: readonly Counted[]): Promise<Claim> {
    // First without a lock: for who has to wait nothing is written, whatever names they make up.
    refuse(waitOf(await rowsOf(this.reader.manager, counted).getMany(), this.clock.now()));
    const { waitMs, claim } = await this.unitOfWork.run((manager) => this.count(manager, counted));
    refuse(waitMs);
    return claim;
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
    const waitMs = waitOf(rows, now);
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
  const query = rowsOf(manager, counted).orderBy('throttle.key');
  if (manager.dataSource.options.type === 'postgres') query.setLock('pessimistic_write');
  return query.getMany();
}

function rowsOf(manager: EntityManager, counted: readonly Counted[]) {
  return manager.createQueryBuilder(ThrottleEntity, 'throttle').where({ key: In(inOrder(counted)) });
}

/** @returns milliseconds until all of them are free; zero or less: they are */
function waitOf(rows: readonly ThrottleEntity[], now: number): number {
  return Math.max(0, ...rows.map(({ blockedUntil }) => (blockedUntil ?? 0) - now));
}

/** @throws ProblemError 429 */
function refuse(waitMs: number): void {
  if (waitMs <= 0) return;
  throw new ProblemError(429, 'too_many_attempts', {
    detail: 'Wait before you try again',
    retryAfterSeconds: Math.ceil(waitMs / 1000),
  });
}

function inOrder(counted: readonly Counted[]): string[] {
  return counted.map(({ key }) => key).toSorted();
}
