import { describe, expect, it } from '@jest/globals';
import { Shares } from './shares.js';

/** Work that runs until it is told to end. */
function held(): { readonly work: Promise<void>; readonly end: () => void } {
  let end = () => {};
  const work = new Promise<void>((resolve) => (end = resolve));
  return { work, end };
}

describe('shares', () => {
  it('leave an account that has its share, and give the others theirs', async () => {
    const shares = new Shares({ total: 5, share: 2 });
    expect([shares.free, shares.full, shares.accounts]).toEqual([2, [], []]);
    const [first, second, third] = [held(), held(), held()];
    shares.add('a', first.work, 'one');
    shares.add('a', second.work, 'two');
    shares.add('b', third.work);
    expect([shares.free, shares.full, shares.accounts, shares.subjects]).toEqual([
      2,
      ['a'],
      ['a', 'b'],
      ['one', 'two'],
    ]);
    first.end();
    await new Promise(setImmediate);
    expect([shares.free, shares.full, shares.subjects]).toEqual([2, [], ['two']]);
    second.end();
    third.end();
    await shares.ended();
    expect(shares.accounts).toEqual([]);
  });

  it('give no more than there are places in all', () => {
    const shares = new Shares({ total: 5, share: 2 });
    for (const account of ['a', 'a', 'b', 'b']) shares.add(account, held().work);
    expect(shares.free).toBe(1);
    shares.add('c', held().work);
    expect(shares.free).toBe(0);
  });
});
