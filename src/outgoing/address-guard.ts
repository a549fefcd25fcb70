import { isIP, type LookupFunction } from 'node:net';
import { isLoopbackHost } from '../common/hosts.js';
import { isLoopbackAddress } from '../common/public-address.js';
import type { HostAddresses } from './host-addresses.js';

/** The address may not be called; nothing was sent. The message is for staff, without any address from inside. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
}

export interface AddressGuard {
  readonly addresses: HostAddresses;
  /** Whether `localhost`, `127.0.0.1` and `[::1]` may be called, over plain http too. */
  readonly allowsLoopback: boolean;
}

/**
 * Reads an address that somebody set: https (http for this very machine, where that is allowed), without user name or
 * password, and with a host that may be public.
 *
 * @throws AddressRefused
 */
export function readOutgoingUrl(address: string | URL, guard: AddressGuard): URL {
  const text = String(address);
  const url = URL.parse(text);
  if (!url || !/^https?:$/.test(url.protocol)) throw new AddressRefused('it is no https address');
  if (url.username !== '' || url.password !== '' || /^\w+:\/*[^/?#]*@/.test(text)) {
    throw new AddressRefused('it holds a user name or password');
  }
  if (isHere(url, guard)) return url;
  if (url.protocol !== 'https:') throw new AddressRefused('it is not https');
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
  // An address in numbers is connected to without a look-up.
  if (isIP(host) !== 0 && !guard.addresses.isPublic(host)) throw notPublic();
  return url;
}

/**
 * Looks a host up for one connection, which then goes to the very addresses that were checked here: a name that leads
 * elsewhere a moment later changes nothing. One address that is not public, among others, is enough to refuse.
 */
export function guardedLookup(url: URL, guard: AddressGuard): LookupFunction {
  const mayCall = isHere(url, guard) ? isLoopbackAddress : (address: string) => guard.addresses.isPublic(address);
  return (hostname, { all }, done) => {
    guard.addresses.of(hostname).then(
      (found) => {
        const [first] = found;
        if (!first || !found.every(({ address }) => mayCall(address))) done(notPublic(), []);
        else if (all === true) done(null, found);
        else done(null, first.address, first.family);
      },
      (error: unknown) => done(error as NodeJS.ErrnoException, []),
    );
  };
}

function isHere({ hostname }: URL, { allowsLoopback }: AddressGuard): boolean {
  return allowsLoopback && isLoopbackHost(hostname);
}

function notPublic(): AddressRefused {
  return new AddressRefused('its host is not on the public internet');
}
