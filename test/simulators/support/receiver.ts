import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that plays the merchant's side: it keeps every URL that is called on it. */
export interface Receiver {
  readonly url: string;
  /** The calls in order of arrival. */
  readonly calls: URL[];
  close(): Promise<void>;
}

/** `onCall` may hold the answer back; the answer is always 200. */
export async function startReceiver(onCall: (call: URL) => Promise<void> = async () => {}): Promise<Receiver> {
  const calls: URL[] = [];
  const server = createServer((request: IncomingMessage, response) => {
    const call = new URL(request.url ?? '/', 'http://receiver');
    calls.push(call);
    void onCall(call).then(() => response.end('ok'));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
