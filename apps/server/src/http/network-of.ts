import { isIPv6 } from 'node:net';

/**
 * Where requests come from, for counting them. Whoever has IPv6 has at least a whole network of it (64 bits, RFC 4291), and
 * could try from another address each time; so that counts as one.
 */
export function networkOf(address: string): string {
  // An IPv4 address may be written as one of version 6 (RFC 4291, section 2.5.5.2).
  if (!isIPv6(address) || address.includes('.')) return address;
  const [before = [], after] = address.split('::').map((part) => part.split(':').filter(Boolean));
  const zeros = Array<string>(after ? 8 - before.length - after.length : 0).fill('0');
  return [...before, ...zeros, ...(after ?? [])].slice(0, 4).join(':');
}
