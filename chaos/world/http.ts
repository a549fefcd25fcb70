import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';

/** What a browser was answered, redirects not followed. */
export interface Answer {
  readonly status: number;
  readonly location: string | null;
  readonly body: string;
}

const PATIENCE_MS = 20_000;
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

/**
 * One request. A form makes it a POST.
 *
 * @throws Error when there was no whole answer: refused, reset, cut off
 */
export function call(url: string, form?: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const body = form && new URLSearchParams(form).toString();
    const headers = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const method = body === undefined ? 'GET' : 'POST';
    const request = httpRequest(url, { agent, method, headers, timeout: PATIENCE_MS }, (response) => {
      readAnswer(response).then(resolve, reject);
    });
    request.once('timeout', () => request.destroy(new Error('no answer in time')));
    request.once('error', reject);
    request.end(body);
  });
}

/** Ends the connections that are kept open. */
export function hangUp(): void {
  agent.destroy();
}

async function readAnswer(response: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const { statusCode = 0, headers } = response;
  return { status: statusCode, location: headers.location ?? null, body: Buffer.concat(chunks).toString('utf8') };
}
