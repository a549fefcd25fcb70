import { once } from 'node:events';
import { connect } from 'node:net';

/** An answer as it came over the wire. `status` is 0 when the connection was closed without one. */
export interface RawAnswer {
  readonly status: number;
  readonly location: string | null;
  /** Head and body, one character a byte. */
  readonly text: string;
}

export interface RawRequest {
  readonly method?: string;
  /** One character a byte, put on the wire as it is. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Sends a request byte by byte as given: `fetch` would put right what a hostile client would not. */
export function sendRequest(url: string, { method = 'GET', target, headers = {}, body = '' }: RawRequest) {
  const length = body === '' ? {} : { 'Content-Length': String(body.length) };
  const all = { Host: new URL(url).host, Connection: 'close', ...length, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return sendRaw(url, `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`);
}

/** Sends bytes and waits until the other side has closed the connection. */
export async function sendRaw(url: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let text = '';
  // A server that refuses may close before all was sent.
  socket.on('error', () => undefined);
  socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
  socket.write(Buffer.from(bytes, 'latin1'));
  await once(socket, 'close');
  // "Go on" is no answer yet.
  text = text.replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
  const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0);
  return { status, location: /^location: (.*)\r$/im.exec(text)?.[1] ?? null, text };
}
