import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Names that lead to this machine or into the network it stands in, wherever one asks. */
const INSIDE = ['localhost', 'local', 'internal', 'intranet', 'lan', 'home', 'corp', 'private', 'home.arpa'];
/** Public by its number, yet answered by the cloud's host to each of its machines. */
const OF_THE_CLOUD = new Set(['168.63.129.16']);
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/**
 * Whether an IP address in the usual writing is one of the public internet: unicast, and neither private, loopback,
 * link-local, shared (CGNAT), reserved nor one that only wraps another (6to4, Teredo, IPv4-mapped). One of NAT64 is what
 * the IPv4 address in it is.
 */
export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0 || text.includes('%') || OF_THE_CLOUD.has(text)) return false;
  const address = ipaddr.parse(text);
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast';
  if (address.match(NAT64)) return isPublicAddress(address.toByteArray().slice(12).join('.'));
  return address.range() === 'unicast' && address.match(GLOBAL_IPV6);
}

/** This very machine: 127.0.0.0/8 and ::1. */
export function isLoopbackAddress(text: string): boolean {
  return isIP(text) !== 0 && !text.includes('%') && ipaddr.parse(text).range() === 'loopback';
}

/**
 * Whether a host, as the URL parser writes it, may be one of the public internet, as far as can be told without asking
 * anybody: a public address, or a name with a dot that is not of those for networks inside.
 */
export function isPublicHost(hostname: string): boolean {
  const address = /^\[(.*)\]$/.exec(hostname)?.[1] ?? hostname;
  if (isIP(address) !== 0) return isPublicAddress(address);
  return hostname.includes('.') && !INSIDE.some((end) => hostname.endsWith(`.${end}`));
}
