import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ClockModule } from '../../../src/common/clock.module.js';
import { Clock } from '../../../src/common/clock.js';
import { ConfigModule } from '../../../src/config/config.module.js';
import { readEnvironment } from '../../../src/config/environment.js';
import { DatabaseModule } from '../../../src/database/database.module.js';
import { Reader } from '../../../src/database/reader.js';
import { UnitOfWork } from '../../../src/database/unit-of-work.js';
import { OutboxAttemptEntity } from '../../../src/outbox/outbox-attempt.entity.js';
import { OutboxHandlers } from '../../../src/outbox/outbox-handlers.js';
import { OutboxLog } from '../../../src/outbox/outbox-log.js';
import { OutboxMessageEntity } from '../../../src/outbox/outbox-message.entity.js';
import { OutboxRetention } from '../../../src/outbox/outbox-retention.js';
import { OutboxWorker } from '../../../src/outbox/outbox-worker.js';
import { OutboxModule, OutboxWorkerModule } from '../../../src/outbox/outbox.module.js';
import { type NewOutboxMessage, Outbox } from '../../../src/outbox/outbox.js';
import { createTestDatabase, type TestDatabase } from '../../support/database.js';
import { PostHandler, Receiver } from '../../support/outbox-receiver.js';
import { TestClock } from '../../support/test-clock.js';

const MINUTE = 60_000;

describe('the outbox', () => {
  const clock = new TestClock();
  const receiver = new Receiver();
  let database: TestDatabase;
  let app: INestApplication;
  let other: INestApplication;

  async function start(): Promise<INestApplication> {
    const environment = readEnvironment({ NODE_ENV: 'test', DATABASE_URL: database.url });
    const module = await Test.createTestingModule({
      imports: [ConfigModule.forRoot(environment), ClockModule, DatabaseModule, OutboxModule, OutboxWorkerModule],
    })
      .overrideProvider(Clock)
      .useValue(clock)
      .compile();
    const started = module.createNestApplication({ logger: false });
    for (const kind of ['test', 'other']) started.get(OutboxHandlers).register(new PostHandler(kind));
    await started.init();
    // Rounds are the test's.
    started.get(OutboxWorker)['rounds'].hold();
    return started;
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    await receiver.listen();
    app = await start();
    other = await start();
  });
  beforeEach(() => {
    Object.assign(receiver, { status: 200, answer: 'thanks', hold: Promise.resolve() });
    receiver.got.length = 0;
  });
  afterAll(async () => {
    await Promise.all([app.close(), other.close()]);
    receiver.close();
    await database.drop();
  });

  let counter = 0;
  const add = (changes: Partial<NewOutboxMessage> = {}) => {
    counter += 1;
    const message = { kind: 'test', subjectId: 'subject', deduplicationKey: `key-${String(counter)}` };
    return app
      .get(UnitOfWork)
      .run((manager) => app.get(Outbox).add(manager, { ...message, payload: { url: receiver.url }, ...changes }));
  };
  const everything = () => app.get(Reader).manager.find(OutboxMessageEntity);
  const find = async (id: string | null) => (await app.get(OutboxLog).find(app.get(Reader).manager, id ?? ''))!;
  const redeliver = (id: string | null) =>
    app.get(UnitOfWork).run((manager) => app.get(Outbox).redeliver(manager, id ?? ''));
  const round = (of = app) => of.get(OutboxWorker).round();

  it('sends what was committed, once, and keeps what was answered', async () => {
    const id = await add();
    await round();
    await round(other);
    expect(receiver.got).toEqual([id]);
    const { message, attempts } = await find(id);
    expect(message).toMatchObject({ status: 'delivered', attempts: 1, nextAttemptAt: null, leasedUntil: null });
    expect(attempts).toMatchObject([{ number: 1, outcome: 'delivered', httpStatus: 200, answer: 'thanks' }]);
  });

  it('sends nothing of a unit of work that was undone', async () => {
    const unit = app.get(UnitOfWork).run(async (manager) => {
      const payload = { url: receiver.url };
      await app.get(Outbox).add(manager, { kind: 'test', subjectId: 'x', deduplicationKey: 'undone', payload });
      throw new Error('undone');
    });
    await expect(unit).rejects.toThrow('undone');
    await round();
    expect(receiver.got).toEqual([]);
  });

  it('stores of two messages with one key the first', async () => {
    const id = await add({ deduplicationKey: 'same' });
    expect(await add({ deduplicationKey: 'same' })).toBeNull();
    await round();
    expect(receiver.got).toEqual([id]);
  });

  it('tries again at pauses under the same id, and gives up when the patience is over; by hand it begins anew', async () => {
    receiver.status = 503;
    const id = await add();
    await round();
    await round();
    expect(receiver.got).toHaveLength(1);
    for (let attempt = 2; attempt <= 3; attempt += 1) {
      clock.advance(MINUTE);
      await round();
    }
    clock.advance(60 * MINUTE);
    await round();
    expect(receiver.got).toEqual([id, id, id]);
    expect((await find(id)).message).toMatchObject({ status: 'given_up', attempts: 3, nextAttemptAt: null });

    await redeliver(id);
    await round();
    expect((await find(id)).message).toMatchObject({ status: 'pending', attempts: 4 });
    receiver.status = 200;
    clock.advance(MINUTE);
    await round();
    const { message, attempts } = await find(id);
    expect(message.status).toBe('delivered');
    expect(attempts.map(({ number, outcome }) => [number, outcome])).toEqual([
      ...[1, 2, 3, 4].map((number) => [number, 'failed']),
      [5, 'delivered'],
    ]);
  });

  it('sends again by hand what was delivered already', async () => {
    const id = await add();
    await round();
    expect(await redeliver(id)).toBe(true);
    await round();
    expect(receiver.got).toEqual([id, id]);
    expect(await redeliver('01936f2e-7b0c-7c1d-9f5a-3f1f0a1b2c3d')).toBe(false);
  });

  it('does not try again what was refused for good, nor what is past its time', async () => {
    receiver.status = 410;
    const refused = await add();
    await round();
    expect((await find(refused)).message.status).toBe('given_up');

    const late = await add({ patienceMs: MINUTE });
    clock.advance(2 * MINUTE);
    await round();
    expect(receiver.got).toEqual([refused]);
    expect((await find(late)).attempts).toMatchObject([{ outcome: 'refused', httpStatus: null }]);
    expect((await find(late)).message.status).toBe('given_up');
  });

  it('keeps the beginning of a long answer, whatever its characters', async () => {
    receiver.answer = `\u0000${'😀'.repeat(3000)}`;
    const id = await add();
    await round();
    const { attempts } = await find(id);
    expect(attempts[0]?.answer?.length).toBeLessThanOrEqual(2000);
    expect(attempts[0]?.answer).toMatch(/^😀+/u);
  });

  it('is shared by instances: each message goes to one of them', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, () => add()));
    await Promise.all([round(), round(other), round(), round(other)]);
    expect(receiver.got.toSorted()).toEqual(ids.toSorted());
  });

  it('leaves the message of a process that died to another, once its lease is over', async () => {
    let release: (value: unknown) => void = () => undefined;
    receiver.hold = new Promise((resolve) => (release = resolve));
    const id = await add();
    const first = round();
    while (receiver.got.length === 0) await sleep(5);
    await round(other);
    expect(receiver.got).toEqual([id]);

    clock.advance(2 * MINUTE);
    receiver.hold = Promise.resolve();
    await round(other);
    expect(receiver.got).toEqual([id, id]);
    // The first one was only slow: what it has to tell is kept, and takes nothing back.
    receiver.status = 500;
    release(undefined);
    await first;
    const { message, attempts } = await find(id);
    expect(message).toMatchObject({ status: 'delivered', attempts: 2 });
    expect(attempts).toHaveLength(2);
  });

  it('sends one at once for somebody who waits, before its time and no more than once', async () => {
    const id = (await add({ delayMs: MINUTE })) ?? '';
    const worker = app.get(OutboxWorker);
    const results = await Promise.all([worker.deliverNow(id), other.get(OutboxWorker).deliverNow(id)]);
    expect(results.toSorted()).toEqual([false, true]);
    expect(receiver.got).toEqual([id]);
    expect(await worker.deliverNow(id)).toBe(false);
  });

  it('finishes what it is sending before it ends, and leaves the rest to others', async () => {
    const third = await start();
    let release: (value: unknown) => void = () => undefined;
    receiver.hold = new Promise((resolve) => (release = resolve));
    const id = await add();
    void round(third);
    while (receiver.got.length === 0) await sleep(5);
    const closing = third.close();
    const next = await add();
    release(undefined);
    await closing;
    expect((await find(id)).message.status).toBe('delivered');
    expect((await find(next)).message).toMatchObject({ status: 'pending', attempts: 0 });
    await round();
    expect(receiver.got).toEqual([id, next]);
  });

  it('sends what is of another kind while all that is of one hangs', async () => {
    let release: (value: unknown) => void = () => undefined;
    receiver.hold = new Promise((resolve) => (release = resolve));
    const hanging = await Promise.all(Array.from({ length: 20 }, () => add()));
    const first = round();
    while (receiver.got.length < 16) await sleep(5);
    receiver.hold = Promise.resolve();
    const id = await add({ kind: 'other' });
    const second = round();
    while ((await find(id)).message.status !== 'delivered') await sleep(5);
    expect((await Promise.all(hanging.map(find))).every(({ message }) => message.status === 'pending')).toBe(true);
    release(undefined);
    await Promise.all([first, second]);
    await round();
    expect((await Promise.all(hanging.map(find))).every(({ message }) => message.status === 'delivered')).toBe(true);
  });

  it('lists what was sent about a subject, the newest first', async () => {
    const ids = [await add({ subjectId: 'listed' }), await add({ subjectId: 'listed' })];
    await round();
    const { manager } = app.get(Reader);
    const filter = { kinds: ['test'], subjectId: 'listed', limit: 1 };
    const [newest] = await app.get(OutboxLog).list(manager, filter);
    expect(newest?.message.id).toBe(ids[1]);
    expect(newest?.attempts).toHaveLength(1);
    const [older] = await app.get(OutboxLog).list(manager, { ...filter, before: ids[1] ?? '' });
    expect(older?.message.id).toBe(ids[0]);
    expect(await app.get(OutboxLog).list(manager, { ...filter, status: 'given_up' })).toEqual([]);
  });

  it('removes what is over long enough, and never what is still to be sent', async () => {
    const days = (count: number) => count * 24 * 60 * MINUTE;
    const retain = async () => {
      const removed = await Promise.all([app, other].map((gateway) => gateway.get(OutboxRetention).round()));
      return removed.reduce((sum, count) => sum + count, 0);
    };
    const status = async (id: string | null) =>
      (await app.get(OutboxLog).find(app.get(Reader).manager, id ?? ''))?.message.status ?? 'removed';
    const statuses = (ids: readonly (string | null)[]) => Promise.all(ids.map(status));
    const [delivered, repeated] = [await add(), await add()];
    await round();
    receiver.status = 410;
    const refused = await add();
    await round();
    const waiting = await add({ delayMs: days(500) });
    const ids = [delivered, refused, repeated, waiting];
    clock.advance(days(399));
    expect(await retain()).toBe(0);
    await redeliver(repeated);
    clock.advance(days(2));
    expect(await retain()).toBeGreaterThanOrEqual(2);
    expect(await statuses(ids)).toEqual(['removed', 'removed', 'pending', 'pending']);
    expect((await everything()).map((row) => row.status)).not.toContain('delivered');
    expect(await app.get(Reader).manager.countBy(OutboxAttemptEntity, { messageId: delivered ?? '' })).toBe(0);
    // What was still to be sent is sent, and goes when its own time is over.
    receiver.status = 200;
    clock.advance(days(100));
    await round();
    expect(await statuses(ids)).toEqual(['removed', 'removed', 'delivered', 'delivered']);
    clock.advance(days(401));
    await retain();
    expect(await everything()).toEqual([]);
  });
});
