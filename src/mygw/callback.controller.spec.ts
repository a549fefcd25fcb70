import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Global, type INestApplication, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { environmentWith, knownOrder, orderWith } from '../../test/mygw/support/accounts.js';
import { failureQuery, queryString, successQuery, type CallbackQuery } from '../../test/mygw/support/callback-query.js';
import { FakeInbox } from '../../test/mygw/support/fake-inbox.js';
import { CallbackInbox } from '../checkout/ports/callback-inbox.js';
import type { Request } from 'express';
import { type AdapterRefusal, RefusalPage } from '../checkout/ports/refusal-page.js';
import { Environment } from '../config/environment.js';
import { MygwModule } from './mygw.module.js';

class PlainPage extends RefusalPage {
  override render(code: AdapterRefusal, request: Request): string {
    return `<p>${code} ${request.headers['accept-language'] ?? ''}</p>`;
  }
}

const inbox = new FakeInbox();

/** What the checkout and the configuration make injectable everywhere. */
@Global()
@Module({
  providers: [
    { provide: CallbackInbox, useValue: inbox },
    { provide: RefusalPage, useClass: PlainPage },
    { provide: Environment, useValue: environmentWith() },
  ],
  exports: [CallbackInbox, RefusalPage, Environment],
})
class Elsewhere {}

let app: INestApplication;
let base: string;

beforeAll(async () => {
  const testing = await Test.createTestingModule({ imports: [Elsewhere, MygwModule] }).compile();
  app = testing.createNestApplication({ logger: false });
  await app.listen(0, '127.0.0.1');
  base = `http://127.0.0.1:${String(((app.getHttpServer() as Server).address() as AddressInfo).port)}/callbacks/mygw`;
});

afterAll(() => app.close());

beforeEach(() => {
  inbox.fails = false;
  inbox.stored.length = 0;
  inbox.settled.length = 0;
  inbox.accounts.length = 0;
  inbox.know(knownOrder());
});

async function open(leg: 'reply' | 'backoffice', query: CallbackQuery | string, method = 'GET') {
  const text = typeof query === 'string' ? query : queryString(query);
  const response = await fetch(`${base}/${leg}?${text}`, {
    method,
    redirect: 'manual',
    headers: { 'accept-language': 'zh-CN' },
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const MARK = 'marked-input';
const HOSTILE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['a script', `orderID=<script>${MARK}</script>&success=Y`],
  ['a bad percent sign', `orderID=%zz${MARK}`],
  ['a NUL', `orderID=%00${MARK}`],
  ['a doubled parameter', `${queryString(successQuery())}&success=Y&x=${MARK}`],
  ['brackets', `orderID[]=${MARK}&orderID[a]=${MARK}`],
  ['a forged signature', queryString({ ...successQuery({ clientID: MARK }), signature: 'a'.repeat(32) })],
  ['another merchant', queryString(successQuery({ merchantID: MARK }))],
  ['very much', `x=${MARK}${'a'.repeat(12_000)}`],
];

describe('GET /callbacks/mygw/backoffice', () => {
  it('answers 200 once stored, each time it comes', async () => {
    for (const _time of [1, 2]) {
      await expect(open('backoffice', successQuery())).resolves.toMatchObject({ status: 200, text: 'OK' });
    }
    expect(inbox.stored.map(({ channel, claim }) => [channel, claim.kind])).toEqual([
      ['backoffice', 'success'],
      ['backoffice', 'success'],
    ]);
    expect(inbox.settled).toEqual([]);
  });

  it('matches names in any letter case', async () => {
    const query = queryString(failureQuery()).replace('orderID', 'orderId').replace('merchantID', 'MERCHANTID');
    await expect(open('backoffice', query)).resolves.toMatchObject({ status: 200 });
    expect(inbox.stored[0]?.parameters).toHaveProperty('orderID', orderWith().orderId);
  });

  it('answers 503 when it could not be stored, and says nothing of why', async () => {
    inbox.fails = true;
    const { status, text } = await open('backoffice', successQuery());
    expect(status).toBe(503);
    expect(text).not.toContain('disk');
  });

  it('answers 400 or 403 with a reason', async () => {
    const mismatch = await open('backoffice', successQuery({ merchantID: 'other' }));
    expect(mismatch).toMatchObject({ status: 400, text: 'Refused: the parameters are not those of the order' });
    const forged = await open('backoffice', { ...successQuery(), signature: 'a'.repeat(32) });
    expect(forged).toMatchObject({ status: 403, text: 'Refused: the signature does not hold' });
    expect(forged.headers.get('content-type')).toMatch(/^text\/plain/);
  });
});

describe('GET /callbacks/mygw/reply', () => {
  it('leads to the checkout, after the provider was asked', async () => {
    const { status, headers } = await open('reply', successQuery());
    expect(status).toBe(303);
    expect(headers.get('location')).toBe('/checkout/token');
    expect(inbox.stored).toHaveLength(1);
    expect(inbox.settled).toEqual([orderWith().orderId]);
  });

  it('leads there also with a failure, and with another amount', async () => {
    await expect(open('reply', failureQuery())).resolves.toMatchObject({ status: 303 });
    await expect(open('reply', successQuery({ amount: '1.00' }))).resolves.toMatchObject({ status: 303 });
    expect(inbox.stored.map(({ claim }) => claim.kind)).toEqual(['failure', 'amount_mismatch']);
  });

  it('shows a page that gives nothing away, in the reader’s language', async () => {
    const page = await open('reply', { ...successQuery(), signature: 'a'.repeat(32) });
    expect(page).toMatchObject({ status: 403, text: '<p>callback_refused zh-CN</p>' });
    expect(page.headers.get('content-type')).toMatch(/^text\/html/);
    expect(page.headers.get('location')).toBeNull();
  });

  it('keeps a rightly signed callback of an order that is not known, but leads nowhere', async () => {
    inbox.accounts.push(knownOrder().account);
    const page = await open('reply', successQuery({ orderID: 'unknown' }));
    expect(page).toMatchObject({ status: 400, text: '<p>callback_refused zh-CN</p>' });
    expect(inbox.stored).toHaveLength(1);
  });

  it('answers 503 when it could not be stored', async () => {
    inbox.fails = true;
    await expect(open('reply', successQuery())).resolves.toMatchObject({
      status: 503,
      text: '<p>unavailable zh-CN</p>',
    });
  });
});

describe.each(['reply', 'backoffice'] as const)('%s, whatever comes', (leg) => {
  it.each(HOSTILE)('refuses %s, stores nothing and repeats nothing', async (_name, query) => {
    const { status, text, headers } = await open(leg, query);
    expect([400, 403]).toContain(status);
    expect(text).not.toContain(MARK);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(inbox.stored).toHaveLength(0);
  });

  it('stores nothing for a HEAD request', async () => {
    await expect(open(leg, successQuery(), 'HEAD')).resolves.toMatchObject({ status: 405 });
    expect(inbox.stored).toHaveLength(0);
  });

  it('takes no POST', async () => {
    await expect(open(leg, successQuery(), 'POST')).resolves.toMatchObject({ status: 404 });
    expect(inbox.stored).toHaveLength(0);
  });
});
