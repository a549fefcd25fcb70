import { describe, expect, it, jest } from '@jest/globals';
import { BoundedCache } from './bounded-cache.js';

describe('BoundedCache', () => {
  it('loads once, for callers at the same time too', async () => {
    const cache = new BoundedCache<number>(2);
    const load = jest.fn(async () => 7);
    expect(await Promise.all([cache.get('a', load), cache.get('a', load)])).toEqual([7, 7]);
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('drops the entry that was not used for longest', async () => {
    const cache = new BoundedCache<string>(2);
    const loaded: string[] = [];
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) {
      await cache.get(key, async () => {
        loaded.push(key);
        return key;
      });
    }
    expect(loaded).toEqual(['a', 'b', 'c', 'b']);
  });

  it('does not keep a failure', async () => {
    const cache = new BoundedCache<number>(2);
    await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.get('a', async () => 1)).toBe(1);
  });
});
