import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';

interface Keys {
  send<Answer>(request: readonly string[], send: (key: string) => Promise<Answer>): Promise<Answer>;
}

const MODULE = join(import.meta.dirname, '../../admin-ui/src/lib/request-keys.ts');

describe('the key of a refund in the dashboard', () => {
  let make: () => Keys;
  const refund = ['payment 1', 'refund', '5.00', 'Left early'];
  const other = ['payment 1', 'refund', '6.00', 'Left early'];
  const answer = (key: string) => Promise.resolve(key);

  beforeAll(async () => {
    const { RequestKeys } = (await import(MODULE)) as { RequestKeys: new (newKey: () => string) => Keys };
    make = () => {
      let made = 0;
      return new RequestKeys(() => `key ${String((made += 1))}`);
    };
  });

  it('stays the same until there is an answer', async () => {
    const keys = make();
    await expect(keys.send(refund, () => Promise.reject(new TypeError('no answer')))).rejects.toThrow('no answer');
    expect(await keys.send(refund, answer)).toBe('key 1');
  });

  it('is another one for another refund, and for the same once more', async () => {
    const keys = make();
    expect(await keys.send(refund, answer)).toBe('key 1');
    expect(await keys.send(other, answer)).toBe('key 2');
    expect(await keys.send(refund, answer)).toBe('key 3');
  });
});
