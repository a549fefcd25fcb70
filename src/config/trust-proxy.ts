import ipaddr from 'ipaddr.js';

const NAMED_NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];

/**
 * `TRUST_PROXY` in Express's own forms: a number of hops, `true`, or addresses and networks with commas between.
 *
 * @returns null for what Express would not take
 */
export function readTrustProxy(text: string | undefined): boolean | number | string[] | null {
  if (text === undefined || text === 'off' || text === 'false') return false;
  if (text === 'true') return true;
  if (/^\d+$/.test(text)) return Number(text);
  const parts = text.split(',').map((part) => part.trim());
  return parts.every((part) => NAMED_NETWORKS.includes(part) || isNetwork(part)) ? parts : null;
}

/** An address, or a network by its length (never all addresses: that is `true`) or by its mask. */
function isNetwork(text: string): boolean {
  const [address = '', range, ...more] = text.split('/');
  if (more.length > 0 || !ipaddr.isValid(address)) return false;
  if (range === undefined) return true;
  if (/^\d+$/.test(range)) return Number(range) > 0 && ipaddr.isValidCIDR(text);
  return ipaddr.IPv4.isValid(range) && ipaddr.IPv4.isValid(address);
}
