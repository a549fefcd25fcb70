import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export type Handler = (request: SeenRequest, response: ServerResponse) => void;

/** A server on the wire that does what a test tells it, and remembers what it was asked. */
export interface WireStub {
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  readonly connections: () => number;
  /** What to do from now on. */
  handle(handler: Handler): void;
  /** Answers everything with this from now on; an object as JSON. */
  answer(status: number, body: string | object): void;
  close(): Promise<void>;
}

export async function startWireStub(): Promise<WireStub> {
  const requests: SeenRequest[] = [];
  let connections = 0;
  let handler: Handler = (_request, response) => response.writeHead(501).end();
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const seen = { method, url, headers, body };
      requests.push(seen);
      handler(seen, response);
    });
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    requests,
    connections: () => connections,
    handle: (next) => (handler = next),
    answer: (status, body) =>
      (handler = (_request, response) => {
        send(response, status, body);
      }),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function send(response: ServerResponse, status: number, body: string | object): void {
  const type = typeof body === 'string' ? 'text/html; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': type }).end(typeof body === 'string' ? body : JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
