import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { In } from 'typeorm';
import type { RefundDto, RefundPageDto } from '../../../src/admin/refunds/refund.dto.js';
import { AuditEntryEntity } from '../../../src/audit/chain/audit-entry.entity.js';
import { newId } from '../../../src/common/ids.js';
import { RefundEntity } from '../../../src/refunds/refund.entity.js';
import { ApiClient } from '../../support/api-client.js';
import { cli } from '../../support/cli.js';
import { codeOf, RefundWorld, WANTED } from '../../support/refund-world.js';
import { WITH_OWNER } from '../../support/staff.js';
import type { World } from '../../support/world.js';

describe('refunds where an owner asks for two persons', () => {
  let money: RefundWorld;
  let world: World;

  beforeAll(async () => {
    money = await RefundWorld.start();
    ({ world } = money);
    const { body } = await money.boss.patch('/security-settings', { refundApproval: true });
    expect(body).toEqual({ requireTotp: false, refundApproval: true });
  });
  afterAll(() => world.close());

  const waiting = async (by = money.operator) => {
    const { items } = (await by.get('/refunds?status=awaiting_approval')).body as RefundPageDto;
    return items.map(({ id }) => id);
  };

  it('wait for the second one, and go when that is another', async () => {
    const payment = await money.paid();
    const { body, status } = await money.refund(payment);
    expect([status, body.status, body.sentAt]).toEqual([201, 'awaiting_approval', null]);
    const path = `/refunds/${(body as RefundDto).id}`;
    expect(await waiting(money.boss)).toContain(body.id);
    expect(await money.view(payment)).toMatchObject({ refundedAmount: '0.00', refundable: { max: '7.30' } });
    expect(money.commandsOf(payment)).toHaveLength(0);

    expect(codeOf(await money.operator.post(`${path}/approval`, {}))).toEqual([403, 'own_request']);
    const both = await Promise.all([money.boss.post(`${path}/approval`, {}), money.boss.post(`${path}/approval`, {})]);
    expect(both.map((answer) => answer.status).toSorted()).toEqual([200, 409]);
    const approved = both.find((answer) => answer.status === 200)?.body as RefundDto;
    expect(approved).toMatchObject({ status: 'succeeded', decidedBy: WITH_OWNER.ADMIN_EMAIL });
    expect(money.commandsOf(payment)).toHaveLength(1);
    expect(await waiting()).not.toContain(body.id);
    const actions = ['refund_requested', 'refund_approved'] as const;
    const entries = await world.dataSource.manager.findBy(AuditEntryEntity, { action: In(actions) });
    expect(JSON.stringify(entries)).toContain(body.id);
  });

  it('are not approved by who made the token that asked, nor by a token', async () => {
    const payment = await money.paid();
    const { body } = await money.boss.post('/api-tokens', { name: 'asks', role: 'owner' });
    const program = new ApiClient(world.url, body.token as string);
    const asked = (await money.refund(payment, WANTED, undefined, program)).body as RefundDto;
    expect(codeOf(await money.boss.post(`/refunds/${asked.id}/approval`, {}))).toEqual([403, 'own_request']);
    expect(codeOf(await program.post(`/refunds/${asked.id}/approval`, {}))).toEqual([403, 'session_required']);
    expect((await money.operator.post(`/refunds/${asked.id}/approval`, {})).body.status).toBe('succeeded');
  });

  it('are rejected with a reason, and free what they held', async () => {
    const payment = await money.paid();
    const { id } = (await money.refund(payment)).body as RefundDto;
    expect((await money.boss.post(`/refunds/${id}/rejection`, {})).status).toBe(400);
    const { body } = await money.boss.post(`/refunds/${id}/rejection`, { reason: 'The room was used' });
    expect(body).toMatchObject({ status: 'rejected', decisionReason: 'The room was used' });
    expect(codeOf(await money.boss.post(`/refunds/${id}/approval`, {}))).toEqual([409, 'not_awaiting']);
    expect(await money.view(payment)).toMatchObject({ refundable: { max: '12.30' } });
    expect(money.commandsOf(payment)).toHaveLength(0);
  });

  describe('are held against their events by audit:verify', () => {
    let row: RefundEntity;
    const said = async () => (await cli(world.environment, 'audit:verify')).err;

    beforeAll(async () => {
      expect(await said()).toBe('');
      row = await world.dataSource.manager.findOneByOrFail(RefundEntity, { status: 'rejected' });
    });

    it.each<Partial<RefundEntity>>([
      { amountMinor: 1 },
      { status: 'succeeded' },
      { status: 'awaiting_approval' },
      { kind: 'cancellation' },
      { currency: 'JPY' },
      { orderId: 'another' },
      { requestedBy: 'somebody' },
      { decidedBy: 'somebody' },
      { decisionReason: 'another' },
      { reason: 'another' },
    ])('where one was changed by hand: %j', async (change) => {
      await world.dataSource.manager.update(RefundEntity, row.id, change);
      const [field = ''] = Object.keys(change);
      expect(await said()).toContain(`refund ${row.id}: its ${field} is not what the events say`);
      await world.dataSource.manager.save(RefundEntity, row);
    });

    it('where one was removed, or added', async () => {
      const { manager } = world.dataSource;
      await manager.delete(RefundEntity, row.id);
      expect(await said()).toContain(`refund ${row.id}: is missing`);
      await manager.insert(RefundEntity, row);
      const id = newId();
      await manager.insert(RefundEntity, { ...row, id, idempotencyKey: id });
      expect(await said()).toContain(`refund ${id}: was added`);
      await manager.delete(RefundEntity, id);
      expect(await said()).toBe('');
    });
  });
});
