import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Visit } from './customer.js';
import { get, locationOf } from './http.js';
import { SAMPLE } from './sample.js';
import type { World } from './world.js';

export interface StubCall {
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
}

/** A host platform that answers as it is told: what the stand-in, which is well-behaved, does not do. */
export class HostStub {
  readonly calls: StubCall[] = [];
  status = 200;
  headers: Record<string, string> = { 'content-type': 'text/plain' };
  answer: string | ((call: StubCall) => string) = 'taken';
  /** Answers wait for it. */
  hold: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  static async start(): Promise<HostStub> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const stub = new HostStub(server, `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
    server.on('request', (request, response) => {
      const call = { url: new URL(request.url ?? '/', stub.url), headers: request.headers };
      stub.calls.push(call);
      const { status, headers, answer } = stub;
      const body = typeof answer === 'string' ? answer : answer(call);
      void stub.hold.then(() => response.writeHead(status, headers).end(body));
    });
    return stub;
  }

  get host(): string {
    return new URL(this.url).host;
  }

  reset(): void {
    this.calls.length = 0;
    Object.assign(this, { status: 200, headers: { 'content-type': 'text/plain' }, answer: 'taken' });
    this.hold = Promise.resolve();
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** A customer whose way back leads to `redirectUrl`. */
export async function arriveFrom(world: World, redirectUrl: string): Promise<Visit> {
  const transactionId = randomUUID();
  const reference = `INV-${transactionId.slice(0, 8)}`;
  const signature = createHmac('sha256', SAMPLE.secret).update(`12.30|${reference}|${transactionId}`).digest('hex');
  const query = new URLSearchParams({ amount: '12.30', reference, transactionId, signature, redirectUrl });
  const landingUrl = `${world.url}/pay/${SAMPLE.slug}?${query.toString()}`;
  const checkout = new URL(locationOf(await get(landingUrl)), world.url).href;
  return { checkout, transactionId, invoiceId: '', landingUrl };
}
