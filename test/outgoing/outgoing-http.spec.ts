import { type LookupAddress } from 'node:dns';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates, type TLSSocket } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { HostAddresses } from '../../src/outgoing/host-addresses.js';
import { OutgoingHttp } from '../../src/outgoing/outgoing-http.js';
import { environmentWith } from '../mygw/support/accounts.js';
import { startWireStub, type WireStub } from '../mygw/support/wire-stub.js';
import { selfSigned } from '../support/certificate.js';

const PRODUCTION = environmentWith({ NODE_ENV: 'production' });

/** A DNS whose answers a test writes; the last answer of a name stays. Real otherwise. */
class WrittenAddresses extends HostAddresses {
  readonly asked: string[] = [];
  readonly treatedAsPublic = new Set<string>();
  readonly #answers = new Map<string, string[][]>();

  write(hostname: string, ...answers: string[][]): void {
    this.#answers.set(hostname, answers);
  }

  override async of(hostname: string): Promise<LookupAddress[]> {
    this.asked.push(hostname);
    const answers = this.#answers.get(hostname);
    if (!answers) return super.of(hostname);
    const addresses = (answers.length > 1 ? answers.shift() : answers[0]) ?? [];
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  }

  override isPublic(address: string): boolean {
    return this.treatedAsPublic.has(address) || super.isPublic(address);
  }
}

let stub: WireStub;
let addresses: WrittenAddresses;
let http: OutgoingHttp;
const inProduction = () => new OutgoingHttp(PRODUCTION, addresses);

beforeEach(async () => {
  stub = await startWireStub();
  addresses = new WrittenAddresses();
  http = new OutgoingHttp(environmentWith(), addresses);
});
afterEach(() => stub.close());

describe('a call to this machine, in development', () => {
  it('sends method, headers and body, and gives status, headers and body back', async () => {
    stub.handle((_request, response) => response.writeHead(201, { 'x-answer': 'yes' }).end('\ufeffstored'));
    const headers = { 'content-type': 'application/json', 'x-mark': 'one' };
    const result = await http.post(`${stub.url}/hook?a=1`, '{"b":2}', { headers });
    expect(result).toMatchObject({ kind: 'answer', status: 201, body: 'stored', isCut: false });
    expect(result).toMatchObject({ headers: { 'x-answer': 'yes' } });
    expect(stub.requests).toMatchObject([{ method: 'POST', url: '/hook?a=1', body: '{"b":2}', headers }]);
    await http.get(stub.url.replace('127.0.0.1', 'localhost'));
    expect(stub.requests[1]).toMatchObject({ method: 'GET', url: '/', body: '' });
  });

  it.each([301, 302, 303, 307, 308])('takes a %d for the answer and does not follow it', async (status) => {
    stub.handle((_request, response) => response.writeHead(status, { location: `${stub.url}/inside` }).end());
    const result = await http.get(stub.url);
    expect(result).toMatchObject({ kind: 'answer', status, headers: { location: `${stub.url}/inside` } });
    expect(stub.requests).toHaveLength(1);
  });

  it('reads no more of an answer than it may, packed or not', async () => {
    stub.handle((_request, response) => response.end('x'.repeat(500_000)));
    expect(await http.get(stub.url, { maxBytes: 10 })).toMatchObject({ body: 'x'.repeat(10), isCut: true });
    stub.handle((_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('y'.repeat(5_000_000))),
    );
    expect(await http.get(stub.url, { maxBytes: 10 })).toMatchObject({ body: 'y'.repeat(10), isCut: true });
    expect(await http.get(stub.url, { maxBytes: 5_000_000 })).toMatchObject({ isCut: false });
  });

  it('says that nothing was sent where nobody listens', async () => {
    expect(await http.get('http://127.0.0.1:2')).toEqual({ kind: 'not_sent', why: 'no connection (ECONNREFUSED)' });
    const unsendable = await http.get(stub.url, { headers: { 'x-mark': 'secret\nvalue' } });
    expect(unsendable).toMatchObject({ kind: 'not_sent' });
    expect(JSON.stringify(unsendable)).not.toContain('secret');
  });

  it('says that it may have arrived after a silence, a cut, and an answer in another protocol', async () => {
    stub.handle(() => undefined);
    expect(await http.get(stub.url, { timeoutMs: 300 })).toEqual({ kind: 'indeterminate', why: 'no answer in time' });
    stub.handle((_request, response) => void response.writeHead(200).write('half'));
    expect(await http.get(stub.url, { timeoutMs: 300 })).toEqual({ kind: 'indeterminate', why: 'no answer in time' });
    stub.handle((_request, response) => response.destroy());
    expect(await http.get(stub.url)).toEqual({ kind: 'indeterminate', why: 'the connection broke (ECONNRESET)' });
    stub.handle((_request, response) => response.writeHead(101, { upgrade: 'other', connection: 'upgrade' }).end());
    expect(await http.get(stub.url)).toMatchObject({ kind: 'indeterminate' });
  });
});

describe('what is never called', () => {
  it.each([
    ['plain http', 'http://example.com/'],
    ['another scheme', 'ftp://example.com/'],
    ['a file', 'file:///etc/passwd'],
    ['nonsense', 'nonsense'],
    ['a user name', 'https://user@example.com/'],
    ['a password', 'https://user:word@example.com/'],
    ['an empty user name', 'https://@example.com/'],
    ['a private address', 'https://10.0.0.1/'],
    ['a private address in another writing', 'https://0x0a000001/'],
    ['the metadata of a cloud', 'http://169.254.169.254/latest/'],
    ['the same over https', 'https://169.254.169.254/latest/'],
    ['the same, mapped', 'https://[::ffff:169.254.169.254]/'],
    ['a unique local address', 'https://[fd00::1]/'],
    ['another address of this machine', 'https://127.0.0.2/'],
    ['nowhere', 'https://0.0.0.0/'],
  ])('%s', async (_name, url) => {
    expect(await http.get(url)).toMatchObject({ kind: 'refused' });
    expect(addresses.asked).toEqual([]);
  });

  it('this machine, in production', async () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      for (const scheme of ['http', 'https']) {
        expect(await inProduction().get(`${scheme}://${host}:${new URL(stub.url).port}/`)).toMatchObject({
          kind: 'refused',
        });
      }
    }
    expect(stub.connections()).toBe(0);
    expect(await inProduction().get(stub.url, { allowsLoopback: true })).toMatchObject({ kind: 'answer' });
  });

  it('“localhost” that leads elsewhere', async () => {
    addresses.write('localhost', ['10.0.0.1']);
    expect(await http.get(stub.url.replace('127.0.0.1', 'localhost'))).toMatchObject({ kind: 'refused' });
  });
});

describe('a name', () => {
  let server: Server;
  let port: string;
  const seen: { host: string | undefined; name: string | false | null | undefined }[] = [];
  const authorities = getCACertificates('default');

  beforeAll(async () => {
    const { cert, key } = selfSigned(['hooks.example']);
    setDefaultCACertificates([...authorities, cert]);
    server = createServer({ cert, key }, (request, response) => {
      seen.push({ host: request.headers.host, name: (request.socket as TLSSocket).servername });
      response.end('here');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    port = String((server.address() as AddressInfo).port);
  });
  afterAll(() => {
    setDefaultCACertificates(authorities);
    server.close();
  });
  beforeEach(() => void seen.splice(0));

  it('is called at the address that was checked, under its own name', async () => {
    addresses.treatedAsPublic.add('127.0.0.1');
    addresses.write('hooks.example', ['127.0.0.1']);
    expect(await inProduction().get(`https://hooks.example:${port}/`)).toMatchObject({ status: 200, body: 'here' });
    expect(seen).toEqual([{ host: `hooks.example:${port}`, name: 'hooks.example' }]);
  });

  it('whose certificate is for another name is not called', async () => {
    addresses.treatedAsPublic.add('127.0.0.1');
    addresses.write('others.example', ['127.0.0.1']);
    expect(await http.get(`https://others.example:${port}/`)).toMatchObject({
      kind: 'not_sent',
      why: 'no connection (ERR_TLS_CERT_ALTNAME_INVALID)',
    });
    expect(seen).toEqual([]);
  });

  it.each([
    ['to this machine', ['127.0.0.1']],
    ['to a private address', ['192.168.1.1']],
    ['to a public and a private address', ['8.8.8.8', '10.0.0.1']],
    ['to the metadata of a cloud', ['169.254.169.254']],
    ['to a mapped address', ['::ffff:127.0.0.1']],
    ['nowhere', []],
  ])('that leads %s is refused', async (_where, found) => {
    addresses.write('hooks.example', found);
    for (const client of [http, inProduction()]) {
      expect(await client.get(`https://hooks.example:${port}/`)).toEqual({
        kind: 'refused',
        why: 'its host is not on the public internet',
      });
    }
    expect(seen).toEqual([]);
  });

  it('that leads elsewhere a moment later is looked up once a call, and refused from then on (DNS rebinding)', async () => {
    addresses.treatedAsPublic.add('127.0.0.1');
    addresses.write('hooks.example', ['127.0.0.1'], ['10.0.0.1']);
    expect(await http.get(`https://hooks.example:${port}/`)).toMatchObject({ kind: 'answer' });
    expect(addresses.asked).toEqual(['hooks.example']);
    expect(await http.get(`https://hooks.example:${port}/`)).toMatchObject({ kind: 'refused' });
    expect(seen).toHaveLength(1);
  });

  it('that does not exist sends nothing', async () => {
    expect(await http.get('https://name.invalid/')).toMatchObject({ kind: 'not_sent' });
  });
});
