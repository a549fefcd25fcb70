import { describe, expect, it } from '@jest/globals';
import { isLoopbackAddress, isPublicAddress, isPublicHost } from './public-address.js';

describe('isPublicAddress', () => {
  it.each(['8.8.8.8', '1.1.1.1', '172.15.0.1', '172.32.0.1', '2606:4700:4700::1111', '64:ff9b::8.8.8.8'])(
    '%s is public',
    (address) => expect(isPublicAddress(address)).toBe(true),
  );

  it.each([
    ...['127.0.0.1', '127.9.9.9', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
    ...['169.254.169.254', '100.64.0.1', '100.100.100.200', '0.0.0.0', '224.0.0.1', '240.0.0.1', '255.255.255.255'],
    ...['192.0.0.192', '192.0.2.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '168.63.129.16'],
    ...['::', '::1', 'fe80::1', 'fe80::1%eth0', 'fc00::1', 'fd00:ec2::254', 'fec0::1', 'ff02::1', '2001:db8::1'],
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '::127.0.0.1', '::808:808', '2002:7f00:1::', '2001:0:4136:e378::1'],
    ...['64:ff9b::10.0.0.1', '64:ff9b::7f00:1', '64:ff9b:1::10.0.0.1', '100::1', '4000::1'],
    ...['', 'example.com', '8.8.8', '0x8.8.8.8', '2130706433'],
  ])('%s is not', (address) => expect(isPublicAddress(address)).toBe(false));
});

describe('isLoopbackAddress', () => {
  it.each([
    ['127.0.0.1', true],
    ['127.1.2.3', true],
    ['::1', true],
    ['10.0.0.1', false],
    ['::ffff:127.0.0.1', false],
    ['localhost', false],
  ])('%s: %s', (address, expected) => expect(isLoopbackAddress(address)).toBe(expected));
});

describe('isPublicHost', () => {
  it.each(['api.example.com', 'psp.example', '8.8.8.8', '[2606:4700::1111]', 'local.example.com', 'notlocal.de'])(
    '%s may be public',
    (host) => expect(isPublicHost(host)).toBe(true),
  );

  it.each([
    ...['localhost', 'intranet', 'a.localhost', 'printer.local', 'metadata.google.internal', 'nas.home.arpa'],
    ...['127.0.0.1', '10.1.2.3', '169.254.169.254', '[::1]', '[::ffff:a00:1]', '[fd00::1]', ''],
  ])('%s is not', (host) => expect(isPublicHost(host)).toBe(false));
});
