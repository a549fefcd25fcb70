import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, type Readable } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** One request as it goes out. */
export interface Exchange {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly lookup: LookupFunction;
  /** Ends the exchange, wherever it is. */
  readonly signal: AbortSignal;
  readonly maxBytes: number;
}

export interface Answer {
  readonly status: number;
  /** By lower-case names; of several of one name, all with commas between. */
  readonly headers: Readonly<Record<string, string>>;
  /** As UTF-8, unpacked, without a byte order mark. */
  readonly body: string;
  /** The body was longer; this is its beginning. */
  readonly isCut: boolean;
}

/**
 * Every call opens a connection of its own: on one kept alive, the server's closing may cross with a request, which would
 * leave an outcome unknown for nothing. And the connection is the one whose address was checked.
 */
const AGENTS = { 'http:': new HttpAgent({ keepAlive: false }), 'https:': new HttpsAgent({ keepAlive: false }) };

/** Servers that cut the end off are read as far as they come. */
const LENIENT = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };

/**
 * Sends one request and reads its answer. Follows no redirect.
 *
 * @throws what the socket reported
 */
export async function exchange(options: Exchange): Promise<Answer> {
  const response = await send(options);
  const { body, isCut } = await readUpTo(unpacked(response), options.maxBytes);
  response.destroy();
  return { status: response.statusCode ?? 0, headers: flat(response), body, isCut };
}

function send({ url, method, headers, body, lookup, signal }: Exchange): Promise<IncomingMessage> {
  const isSecure = url.protocol === 'https:';
  return new Promise((resolve, reject) => {
    const request = (isSecure ? requestHttps : requestHttp)(url, {
      ...{ method, headers: { ...headers }, lookup, signal },
      agent: isSecure ? AGENTS['https:'] : AGENTS['http:'],
    });
    request.on('response', resolve);
    request.on('error', reject);
    // After a rejection it changes nothing; without one (an answer that asks for another protocol) it is all there is.
    request.on('close', () => reject(new Error('The connection was closed')));
    request.end(body);
  });
}

function unpacked(response: IncomingMessage): Readable {
  const decoder = decoderOf(response.headers['content-encoding']?.trim().toLowerCase());
  // A fault of either goes to whoever reads.
  return decoder ? pipeline(response, decoder, () => undefined) : response;
}

function decoderOf(encoding: string | undefined) {
  if (encoding === 'gzip' || encoding === 'x-gzip') return createGunzip(LENIENT);
  if (encoding === 'deflate') return createInflate(LENIENT);
  return encoding === 'br' ? createBrotliDecompress() : null;
}

async function readUpTo(stream: Readable, maxBytes: number): Promise<Pick<Answer, 'body' | 'isCut'>> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).byteLength;
    if (size > maxBytes) break;
  }
  const body = new TextDecoder().decode(Buffer.concat(chunks).subarray(0, maxBytes));
  return { body, isCut: size > maxBytes };
}

function flat({ headers }: IncomingMessage): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]);
  return Object.fromEntries(entries) as Record<string, string>;
}
