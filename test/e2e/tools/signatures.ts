import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '../../../src/common/ids.js';
import type { ApiClient } from '../../support/api-client.js';
import { SAMPLE } from '../../support/sample.js';
import { owner, WITH_OWNER } from '../../support/staff.js';
import { World } from '../../support/world.js';

const ID = '6f47c19b-eb9d-4ee5-a144-19f7b9263183';
const hmac = (text: string) => createHmac('sha256', SAMPLE.secret).update(text).digest('hex');

describe('the signature calculator', () => {
  let world: World;
  let client: ApiClient;
  let lines = '';

  beforeAll(async () => {
    world = await World.start({ settings: { ...WITH_OWNER, LOG_LEVEL: 'trace' }, log: (line) => (lines += line) });
    client = await owner(world);
  });
  afterAll(() => world.close());

  const request = { amount: '12.34', reference: 'INV-001', transactionId: ID };
  const signature = '617b0b7d29e57db460208904f0e64c11092872d86faf581598c3ba9b8b0e00ae';
  const calculate = (body: object) => client.post('/signatures', body);
  const callback = { success: 'Y', clientID: 'NewClient', orderID: '110836419', amount: '25.00', currency: 'AUD' };
  const { merchantId: merchantID } = SAMPLE.account;
  it.each([
    {
      ...{ kind: 'payment_request', fields: request, secret: SAMPLE.secret },
      ...{ signedText: `12.34|INV-001|${ID}`, made: signature },
    },
    {
      ...{ kind: 'payment_return', fields: { status: 'success', transactionId: ID }, secret: SAMPLE.secret },
      signedText: `success|${ID}`,
      made: '2c6d0e09f76011cebf9073a4fa08d752e5c5c440e750c6ee1f8ad5d5cce70bad',
    },
    {
      ...{ kind: 'order', fields: { orderID: 'ORD-7F', amount: '100', currency: 'USD' }, secret: '1234567890' },
      ...{ signedText: 'ord-7f•••100USD', made: '17ffc5294331746b0d7dfd40e3f8941d' },
    },
    {
      ...{ kind: 'callback', fields: { ...callback, merchantID }, secret: '1234567890' },
      signedText: `YNewClient110836419•••25.00AUD${merchantID}`,
      made: 'c33bbf07b5cc04bda7281bfe920d5792',
    },
  ])('computes the vector of $kind with a secret that was typed in', async ({ signedText, made, ...message }) => {
    const { status, body } = await calculate({ ...message, signature: made.toUpperCase() });
    expect([status, body]).toEqual([200, expect.objectContaining({ signedText, signature: made, matches: true })]);
    expect((await calculate(message)).body.matches).toBeNull();
  });

  it('compares with stored secrets, and signs nothing with them', async () => {
    const [{ id: party }] = (await client.get('/integrations')).body.items as [{ id: string }];
    const { body } = await calculate({ kind: 'payment_request', fields: request, party, signature });
    expect(body).toMatchObject({ matches: true, signature: null, secret: { state: 'current', number: 1 } });
    const wrong = { kind: 'payment_request', fields: { ...request, amount: '12.35' }, party, signature };
    const answer = await calculate(wrong);
    expect(answer.body).toMatchObject({ matches: false, signature: null, secret: null });
    expect(answer.text).not.toContain(hmac(`12.35|INV-001|${ID}`));
    expect(await calculate({ kind: 'payment_request', fields: request, party })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'signature', code: 'required' }] },
    });
  });

  it.each([
    ['secret', { kind: 'order', fields: { orderID: 'a', amount: '1', currency: 'AUD' } }],
    ['secret', { kind: 'order', fields: {}, secret: 'x', party: newId() }],
    ['party', { kind: 'payment_request', fields: request, party: newId(), signature }],
    ['kind', { kind: 'other', fields: {}, secret: 'x' }],
    ['fields', { kind: 'order', fields: 'text', secret: 'x' }],
    ['fields.amount', { kind: 'payment_request', fields: { reference: 'a', transactionId: 'b' }, secret: 'x' }],
    ['fields.colour', { kind: 'payment_request', fields: { ...request, colour: 'red' }, secret: 'x' }],
    ['fields.amount', { kind: 'payment_request', fields: { ...request, amount: 5 }, secret: 'x' }],
    ['signature', { kind: 'payment_request', fields: request, secret: 'x', signature: 'zz' }],
  ])('refuses a wrong %s', async (field, body) => {
    const answer = await calculate(body);
    expect([answer.status, answer.body.errors]).toEqual([400, [expect.objectContaining({ field })]]);
  });

  it('leaves an entry without the secret or the fields', async () => {
    const { text } = await client.get('/audit-log?action=signature_calculated&limit=200');
    expect(text).toContain('"signedWith":"typed"');
    expect(text).toContain('"signedWith":"stored"');
    for (const hidden of ['1234567890', SAMPLE.secret, 'INV-001', signature]) {
      expect(text).not.toContain(hidden);
      expect(lines).not.toContain(hidden);
    }
  });
});
