import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DeliveryResult, OutboxHandler, type OutboxMessage } from '../../src/outbox/outbox-handler.js';

const MINUTE = 60_000;

/** Posts the message's id to a receiver; tries three times, a minute apart. */
export class PostHandler extends OutboxHandler {
  constructor(override readonly kind = 'test') {
    super();
  }

  override async deliver({ id, payload }: OutboxMessage): Promise<DeliveryResult> {
    const response = await fetch(payload['url'] as string, { method: 'POST', body: id });
    const answer = await response.text();
    const outcome = response.ok ? 'delivered' : response.status === 410 ? 'refused' : 'failed';
    return { outcome, httpStatus: response.status, answer };
  }

  override pauseAfter(failures: number): number | null {
    return failures < 3 ? MINUTE : null;
  }
}

/** Answers as it is told, and remembers who came. */
export class Receiver {
  readonly got: string[] = [];
  status = 200;
  answer = 'thanks';
  /** Holds answers back until it resolves. */
  hold: Promise<unknown> = Promise.resolve();
  private server: Server;
  url = '';

  async listen(): Promise<void> {
    this.server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => (body += String(chunk)));
      request.on('end', () => {
        this.got.push(body);
        const { status, answer } = this;
        void this.hold.then(() => response.writeHead(status).end(answer));
      });
    });
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  close(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
