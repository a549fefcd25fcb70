import { isIP } from 'node:net';

/** The prefix that one household or office gets; counting single IPv6 addresses would count nothing. */
const IPV6_GROUPS = 4;

/**
 * What an address is counted as: an IPv4 address by itself, an IPv6 address by its /64 network. An IPv4 address that
 * came in IPv6 writing is the same address.
 *
 * @param address as Express or a proxy gives it, a port behind it is dropped
 * @returns null when it is no address
 */
export function countedAddress(address: string): string | null {
  const bare = withoutPort(address);
  const [host = ''] = bare.split('%');
  if (isIP(host) === 4) return host;
  if (isIP(host) !== 6) return null;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(host)?.[1];
  return mapped ?? `${network(host)}::/64`;
}

/** Some proxies forward `192.0.2.1:5678` or `[2001:db8::1]:5678`. */
function withoutPort(address: string): string {
  return /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(address)?.[1] ?? /^\[([^\]]+)\](?::\d+)?$/.exec(address)?.[1] ?? address;
}

/** The first 64 bits of an address that is known to be IPv6. */
function network(address: string): string {
  const [front = '', back] = address.split('::');
  const leading = groupsOf(front);
  const trailing = back === undefined ? [] : groupsOf(back);
  const missing = Array.from({ length: Math.max(0, 8 - leading.length - trailing.length) }, () => '0');
  const all = [...leading, ...missing, ...trailing];
  return all
    .slice(0, IPV6_GROUPS)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}

/** An IPv4 address in the last place stands for two groups; which ones does not matter to the network. */
function groupsOf(part: string): string[] {
  if (part === '') return [];
  return part.split(':').flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}
