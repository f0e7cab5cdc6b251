import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clientAddress, networkOf } from './client-address';

test('without proxies of ours nothing a visitor writes into X-Forwarded-For changes who they are', () => {
  fc.assert(fc.property(fc.string(), (forged) => clientAddress(forged, '192.0.2.7', 0) === '192.0.2.7'));
});

test('behind one or two proxies the address is the one they appended; what stands further left is not believed', () => {
  const entry = fc.ipV4();
  fc.assert(
    fc.property(fc.array(entry), entry, entry, entry, (forged, client, outer, peer) => {
      expect(clientAddress([...forged, client].join(', '), peer, 1)).toBe(client);
      expect(clientAddress([...forged, client, outer].join(','), peer, 2)).toBe(client);
    }),
  );
  expect(clientAddress('', '192.0.2.7', 2)).toBe('192.0.2.7');
});

test('all addresses of one IPv6 /64 count as one network, and another /64 as another', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
  const half = fc.tuple(group, group, group, group);
  fc.assert(
    fc.property(half, half, half, half, (network, one, two, other) => {
      const first = networkOf([...network, ...one].join(':'));
      expect(networkOf([...network, ...two].join(':'))).toBe(first);
      expect(networkOf([...other, ...one].join(':')) === first).toBe(other.join() === network.join());
    }),
  );
  expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64');
  expect(networkOf('2001:DB8:0:0:ffff::')).toBe('2001:db8:0:0::/64');
});

test('an IPv4 address is itself, however it is written; what is no address is one network', () => {
  for (const spelling of ['192.0.2.7', '::ffff:192.0.2.7', '192.0.2.7:4711']) expect(networkOf(spelling)).toBe('192.0.2.7');
  expect(networkOf('[2001:db8::1]:443')).toBe('2001:db8:0:0::/64');
  for (const nonsense of ['', 'localhost', 'a'.repeat(1000), '1.2.3', '::g']) expect(networkOf(nonsense)).toBe('unknown');
});
