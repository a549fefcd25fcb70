import { describe, expect, it } from '@jest/globals';
import { HostAddresses } from './host-addresses.js';

/** Longer than any name can be: no resolver has to be asked. */
const NONE = 'x'.repeat(300);

describe('the addresses of a host', () => {
  it('are asked for once by all who want them at the same time, and anew by whoever comes later', async () => {
    const addresses = new HostAddresses();
    const asked = [addresses.of('localhost'), addresses.of('localhost')];
    const other = addresses.of('127.0.0.1');
    expect(asked[0]).toBe(asked[1]);
    expect(other).not.toBe(asked[0]);
    const [found] = await Promise.all([...asked, other]);
    expect(found.map(({ address }) => address).every((address) => /^(?:127\.|::1$)/.test(address))).toBe(true);
    const later = addresses.of('localhost');
    expect(later).not.toBe(asked[0]);
    await later;
  });

  it('that there are none of is told to all, and asked for again', async () => {
    const addresses = new HostAddresses();
    const asked = [addresses.of(NONE), addresses.of(NONE)];
    for (const { status } of await Promise.allSettled(asked)) expect(status).toBe('rejected');
    const later = addresses.of(NONE);
    expect(later).not.toBe(asked[0]);
    await later.catch(() => undefined);
  });
});
