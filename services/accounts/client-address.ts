import { isIPv4, isIPv6 } from 'node:net';

/**
 * Who is asking: the socket's own address `peer`, or, behind `hops` proxies of ours that each append whom they heard from to
 * `forwardedFor`, the entry so many places from its end. What a visitor wrote there themselves stands further left.
 */
export function clientAddress(forwardedFor: string, peer: string, hops: number): string {
  const chain = [...forwardedFor.split(',').map((entry) => entry.trim()), peer].filter((entry) => entry !== '');
  return chain.at(-1 - Math.min(hops, chain.length - 1)) ?? '';
}

/** The network an address is counted by: an IPv4 address alone, an IPv6 address with its /64, which one household holds. */
export function networkOf(address: string): string {
  const plain = address.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/%.*$/, '');
  const withoutPort = /^[\d.]+:\d+$/.test(plain) ? plain.replace(/:\d+$/, '') : plain;
  const mapped = /^::ffff:([\d.]+)$/i.exec(withoutPort)?.[1] ?? withoutPort;
  if (isIPv4(mapped)) return mapped;
  if (!isIPv6(mapped)) return 'unknown';
  const [head = '', tail] = new URL(`http://[${mapped}]`).hostname.slice(1, -1).split('::');
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length;
  const groups = [...left, ...Array.from({ length: zeros }, () => '0'), ...right];
  return `${groups.slice(0, 4).join(':')}::/64`;
}
