import { AsyncLocalStorage } from 'node:async_hooks';
import { resolve } from 'node:path';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { SYSTEM } from '../../common/actor.js';
import { Clock } from '../../common/clock.js';
import { Reader } from '../../database/reader.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { AuditChain } from '../chain/audit-chain.js';
import { chainRow } from '../chain/chain-key.store.js';
import { ChainKeys } from '../chain/chain-keys.js';
import { signCheckpoint } from './checkpoint.js';
import { CheckpointFile } from './checkpoint-file.js';

const DELAY_MS = 1000;
/** So many entries are not kept waiting. */
const MANY_ENTRIES = 100;
/** An entry that is not there after so many looks was never committed. */
const MOST_LOOKS = 60;

/**
 * Writes the head of the chain where a change of the database does not reach: into the checkpoint file and into the
 * log. Soon after a commit and not in it; whatever goes wrong here stops nobody.
 */
@Injectable()
export class CheckpointWriter implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Audit');
  private expected = 0;
  private written = 0;
  private looks = 0;
  private timer: NodeJS.Timeout | null = null;
  private stopping = false;
  private writing: Promise<void> = Promise.resolve();
  /** Runs work as part of no request and of no unit: an entry is told of within the unit that writes it. */
  private readonly apart = AsyncLocalStorage.snapshot();

  constructor(
    private readonly file: CheckpointFile,
    private readonly keys: ChainKeys,
    private readonly chain: AuditChain,
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Before anything is done: an earlier process that was killed may have left entries without a checkpoint. */
  async onApplicationBootstrap(): Promise<void> {
    await this.write();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.write();
  }

  /** An entry of this number is about to be committed. */
  expect(number: number): void {
    this.expected = Math.max(this.expected, number);
    this.looks = 0;
    if (number - this.written >= MANY_ENTRIES) void this.write();
    else this.schedule();
  }

  /** Waits until what is committed is in the file too. */
  async settle(): Promise<void> {
    if (this.written < this.expected) await this.write();
    else await this.writing;
  }

  /** One after another, so that the lines are in the order of the entries. */
  private write(): Promise<void> {
    this.writing = this.writing.then(() => this.apart(() => this.writeHead()));
    return this.writing;
  }

  private schedule(): void {
    if (this.stopping) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      void this.write();
    }, DELAY_MS).unref();
  }

  private async writeHead(): Promise<void> {
    try {
      await this.writeCommitted();
    } catch (error) {
      this.logger.error(`The head of the audit log could not be written to ${this.file.path}: ${String(error)}`);
    }
    this.looks += 1;
    if (this.written < this.expected && this.looks < MOST_LOOKS) this.schedule();
  }

  private async writeCommitted(): Promise<void> {
    if (await this.file.begin()) await this.recordBeginning();
    const head = await chainRow(this.reader.manager);
    if (!head || head.number <= this.written) return;
    await this.file.append(signCheckpoint(this.keys, head, new Date(this.clock.now())));
    this.written = head.number;
    this.logger.log(`The head of the audit log is entry ${String(head.number)}, ${head.hash}`);
  }

  /** So that a file which was taken away and begun anew shows in the chain itself. */
  private async recordBeginning(): Promise<void> {
    const after = { file: resolve(this.file.path) };
    await this.unitOfWork.run((manager) =>
      this.chain.append(manager, { actor: SYSTEM, action: 'checkpoints_begun', after }),
    );
  }
}
