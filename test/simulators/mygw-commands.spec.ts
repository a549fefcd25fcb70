import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MygwSimulator } from '../../src/simulators/mygw/index.js';
import { MERCHANT, queryReply, sendJson, startMygw, startOrder, type Answer } from './support/mygw.js';

let mygw: MygwSimulator;

beforeEach(async () => {
  mygw = await startMygw();
  await startOrder(mygw, 'order-1');
  await mygw.pay('order-1');
});
afterEach(() => mygw.close());

function send(changes: object = {}, apiKey: string = MERCHANT.apiKey): Promise<Answer> {
  const order = { p2: MERCHANT.merchantId, p3: 'order-1', p4: '2025-08-22', p5: '25.00' };
  const body = { command: 'BackOffice', p1: 'Refund', ...order, ...changes };
  return sendJson('POST', `${mygw.url}/commands/`, body, { 'x-api-key': apiKey });
}

const detailOf = ({ json }: Answer): unknown =>
  typeof json.response === 'object' ? json.response['detail'] : undefined;

describe('refunds', () => {
  beforeEach(() => void mygw.settle('order-1'));

  it('are for part or all, and never for more than was paid', async () => {
    expect((await send({ p5: '10.00' })).status).toBe(200);
    expect(detailOf(await send({ p5: '15.01' }))).toBe('Amount not valid');
    expect((await send({ p5: '15.00' })).status).toBe(200);
    expect(detailOf(await send({ p5: '0.01' }))).toBe('Amount not valid');
    expect(mygw.order('order-1')).toMatchObject({ state: 'paid', refunded: '25.00' });
  });

  it('are executed twice when sent twice: nothing is idempotent here', async () => {
    await send({ p5: '5.00' });
    await send({ p5: '5.00' });
    expect(mygw.order('order-1')?.refunded).toBe('10.00');
    expect(mygw.commands()).toHaveLength(2);
  });

  it.each(['0.00', '-1.00', '5', '5.000', '05.00', 'x'])('refuse the amount %s', async (p5) => {
    expect(detailOf(await send({ p5 }))).toBe('Amount not valid');
  });

  it('may be queued', async () => {
    mygw.faults.set({ command: 'queued' });
    expect(detailOf(await send({ p5: '20.00' }))).toBe('Command queued');
    expect(mygw.order('order-1')?.refunded).toBe('0.00');
    expect(detailOf(await send({ p5: '5.01' }))).toBe('Amount not valid');
    mygw.executeQueued('order-1');
    expect(mygw.order('order-1')).toMatchObject({ refunded: '20.00', queued: [] });
    expect(await queryReply(mygw, 'order-1')).toMatchObject({ detail: 'Transaction partially refunded' });
  });

  it('may be lost before or after they are executed', async () => {
    mygw.faults.set({ command: 'timeout-before', holdMs: 5 });
    await expect(send()).rejects.toThrow();
    expect(mygw.order('order-1')?.refunded).toBe('0.00');
    mygw.faults.set({ command: 'timeout-after' });
    await expect(send()).rejects.toThrow();
    expect(mygw.order('order-1')?.refunded).toBe('25.00');
    mygw.faults.set({ command: 'error-500' });
    expect((await send()).status).toBe(500);
  });
});

describe('cancelling', () => {
  it('is for the whole amount, before settlement', async () => {
    expect(detailOf(await send({ p1: 'Cancel', p5: '24.00' }))).toBe('Amount not valid');
    expect((await send({ p1: 'Cancel' })).status).toBe(200);
    expect(mygw.order('order-1')?.state).toBe('cancelled');
    expect(await queryReply(mygw, 'order-1')).toMatchObject({ result: '0', balance: '0.00' });
    expect(detailOf(await send({ p1: 'Cancel' }))).toBe('Original transaction not found');
  });

  it('leaves an order that was paid, for its callback as for its query', async () => {
    await startOrder(mygw, 'order-2', { replyURL: 'http://127.0.0.1:1/reply' });
    await mygw.pay('order-2');
    await send({ p1: 'Cancel', p3: 'order-2' });
    expect(mygw.callbackUrl('order-2', 'reply')).toContain('success=Y');
    expect(await queryReply(mygw, 'order-2')).toMatchObject({ success: 'Y' });
  });

  it('comes too late after settlement, as a refund comes too early before it', async () => {
    expect(detailOf(await send())).toBe('Amount not valid');
    mygw.settle('order-1');
    expect(detailOf(await send({ p1: 'Cancel' }))).toBe('Amount not valid');
  });
});

describe('commands that are refused', () => {
  it('without the API key', async () => {
    expect((await send({}, 'wrong')).status).toBe(403);
    expect((await send({ p2: 'nobody' })).status).toBe(403);
  });

  it.each([{ command: 'Other' }, { p1: 'Void' }, { p4: '22/08/2025' }, { p4: '2025-02-30' }, { p5: 25 }])(
    'as bad: %j',
    async (changes) => {
      const answer = await send(changes);
      expect([answer.status, detailOf(answer)]).toEqual([400, 'Bad Command']);
    },
  );

  it('without an order that was paid', async () => {
    await startOrder(mygw, 'order-2');
    expect(detailOf(await send({ p3: 'order-2' }))).toBe('Original transaction not found');
    expect(detailOf(await send({ p3: 'nothing' }))).toBe('Original transaction not found');
  });
});
