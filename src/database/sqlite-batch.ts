import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager, QueryRunner } from 'typeorm';

/** How long a unit waits for another process to release SQLite's write lock before it fails. */
const LOCK_PATIENCE_MS = 10_000;
/** A unit that has waited that long for others of this process still gets so much for the lock. */
const LEAST_PATIENCE_MS = 500;
const LOCK_RETRY_MS = 20;
/** Units that are waiting anyway share one commit, and so one wait for the disk. */
const LARGEST_BATCH = 64;

type Work<T> = (manager: EntityManager) => Promise<T>;

interface Waiting {
  /** By the clock that nobody sets. */
  readonly since: number;
  readonly work: Work<unknown>;
  readonly settle: { readonly resolve: (value: unknown) => void; readonly reject: (error: unknown) => void };
}

/**
 * Units of work on SQLite's one connection: one after another, in the order in which they came. Those that come in one
 * turn of the event loop are committed together. Each has its own savepoint, so that one that fails undoes nothing of the others;
 * none hears of its success before the commit is on the disk.
 */
export class SqliteBatch {
  private readonly waiting: Waiting[] = [];
  private draining = false;

  constructor(
    private readonly runnerOf: () => QueryRunner,
    private readonly patienceMs = LOCK_PATIENCE_MS,
  ) {}

  run<T>(work: Work<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({
        since: performance.now(),
        work,
        settle: { resolve: resolve as (value: unknown) => void, reject },
      });
      if (!this.draining) void this.drain();
    });
  }

  private async drain(): Promise<void> {
    this.draining = true;
    while (this.waiting.length > 0) {
      // The driver is synchronous: without this, each unit would be over before the next request is so much as read.
      await nextTurn();
      await this.commitNext();
    }
    this.draining = false;
  }

  /** Never rejects: every unit of the batch hears what became of it. */
  private async commitNext(): Promise<void> {
    const answers: (() => void)[] = [];
    const begun: Waiting[] = [];
    try {
      const runner = this.runnerOf();
      await beginImmediate(runner, this.giveUpAt());
      while (begun.length < LARGEST_BATCH) {
        const unit = this.waiting.shift();
        if (!unit) break;
        begun.push(unit);
        answers.push(await runUnit(runner, unit));
      }
      await runner.query('COMMIT');
      for (const answer of answers) answer();
    } catch (error) {
      await this.giveUp(begun, error);
    }
  }

  private giveUpAt(): number {
    const now = performance.now();
    return Math.max((this.waiting[0]?.since ?? now) + this.patienceMs, now + LEAST_PATIENCE_MS);
  }

  /** The transaction could not be begun or committed: nothing of the batch was written. */
  private async giveUp(begun: readonly Waiting[], error: unknown): Promise<void> {
    await rollBack(this.runnerOf);
    const failed = begun.length > 0 ? begun : this.withoutPatience();
    for (const unit of failed) unit.settle.reject(error);
  }

  /**
   * Those that fail where no transaction could be begun: the first, and all that have waited as long. One after another they
   * would each wait anew, the last of a hundred for a quarter of an hour.
   */
  private withoutPatience(): Waiting[] {
    const limit = performance.now() - this.patienceMs;
    const patient = this.waiting.findIndex(({ since }, index) => index > 0 && since > limit);
    return this.waiting.splice(0, patient < 0 ? this.waiting.length : patient);
  }
}

/** @returns what to tell the unit once the batch is committed */
async function runUnit(runner: QueryRunner, { work, settle }: Waiting): Promise<() => void> {
  await runner.query('SAVEPOINT unit');
  try {
    const value = await work(runner.manager);
    await runner.query('RELEASE unit');
    return () => {
      settle.resolve(value);
    };
  } catch (error) {
    // Where SQLite has given the whole transaction up by itself (a full disk), this fails, and so does the batch.
    await runner.query('ROLLBACK TO unit');
    await runner.query('RELEASE unit');
    return () => {
      settle.reject(error);
    };
  }
}

/** @param giveUpAt as `performance.now()` tells it */
async function beginImmediate(runner: QueryRunner, giveUpAt: number): Promise<void> {
  for (;;) {
    try {
      await runner.query('BEGIN IMMEDIATE');
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > giveUpAt) throw error;
      await sleep(LOCK_RETRY_MS);
    }
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && /database is locked|SQLITE_BUSY/.test(error.message);
}

async function rollBack(runnerOf: () => QueryRunner): Promise<void> {
  try {
    await runnerOf().query('ROLLBACK');
  } catch {
    // There is no transaction any more; the first error is the one to report.
  }
}
