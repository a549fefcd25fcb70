import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

interface Module {
  followVerification(onProgress: (progress: object) => void): Promise<object>;
}

const MODULE = join(import.meta.dirname, '../../admin-ui/src/features/audit-log/follow-verification.ts');

describe('how the dashboard follows a verification', () => {
  let server: Server;
  let answer: (response: ServerResponse) => Promise<void>;
  let module: Module;

  beforeAll(async () => {
    server = createServer((_request, response) => void answer(response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    Object.assign(globalThis, { window: { location: { origin } } });
    module = (await import(MODULE)) as Module;
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'window');
    server.close();
  });

  /** Sends a text in pieces that end anywhere, also within a character. */
  async function inPieces(response: ServerResponse, text: string): Promise<void> {
    const bytes = Buffer.from(text);
    for (let start = 0; start < bytes.length; start += 7) {
      response.write(bytes.subarray(start, start + 7));
      await breathe();
    }
  }

  const follow = async () => {
    const told: object[] = [];
    const result = module.followVerification((progress) => told.push(progress));
    return { result: await result.catch((error: unknown) => error), told };
  };

  it('is told each line once, however they come, and gives the result', async () => {
    answer = async (response) => {
      await inPieces(
        response,
        '{"checked":1,"total":9}\n{"checked":9,"total":9}\n{"result":{"valid":true,"w":"“ß”"}}\n',
      );
      response.end();
    };
    expect(await follow()).toEqual({
      result: { valid: true, w: '“ß”' },
      told: [
        { checked: 1, total: 9 },
        { checked: 9, total: 9 },
      ],
    });
  });

  it.each([
    ['ends without a result', (response: ServerResponse) => response.end()],
    ['is broken off', (response: ServerResponse) => response.destroy()],
  ])('takes no answer that %s for a result', async (_name, end) => {
    answer = async (response) => {
      await inPieces(response, '{"checked":1,"total":9}\n');
      end(response);
    };
    const { result, told } = await follow();
    expect([(result as Error).name, told]).toEqual(['TypeError', [{ checked: 1, total: 9 }]]);
  });

  it('throws what the gateway answered instead', async () => {
    const problem = { code: 'internal_error', status: 500, title: 'Something went wrong' };
    answer = async (response) => {
      response.writeHead(500, { 'content-type': 'application/problem+json' });
      await inPieces(response, JSON.stringify(problem));
      response.end();
    };
    expect(await follow()).toEqual({ result: problem, told: [] });
  });
});
