import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isPublicAddress } from './outside-address.ts'

const closed = [
  ['this network', '0.0.0.0', '0.255.255.255'],
  ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ['shared', '100.64.0.1', '100.127.255.255'],
  ['loopback', '127.0.0.1', '127.255.255.254', '::1'],
  ['link-local, with the metadata of clouds', '169.254.169.254', 'fe80::1', 'fe80::1%eth0'],
  ['examples', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  ['measuring', '198.18.0.1', '198.19.255.255'],
  ['multicast', '224.0.0.1', '239.255.255.255', 'ff02::1'],
  ['reserved', '240.0.0.1', '255.255.255.255'],
  ['none', '::', 'localhost', '', '1.2.3', '0x7f.0.0.1', '2130706433', '127.1'],
  ['private, IPv6', 'fc00::1', 'fd12:3456::1', 'fec0::1'],
  [
    'IPv4 in IPv6',
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '::ffff:7f00:1',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '64:ff9b:1::1',
  ],
  ['IPv4 by a relay', '2002:7f00:1::', '2001::1', '2001:0:7f00:1::'],
] as const

for (const [what, ...addresses] of closed)
  test(`not public: ${what}`, () => {
    for (const address of addresses) assert.equal(isPublicAddress(address), false, address)
  })

test('public addresses are public, up to the edges of what is closed', () => {
  const open = ['8.8.8.8', '1.1.1.1', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255']
  const edges = ['128.0.0.0', '169.253.255.255', '172.15.255.255', '172.32.0.0', '192.167.255.255', '223.255.255.255']
  for (const address of [...open, ...edges, '2606:4700::1111', '2a00:1450::1', '2001:200::1', '2003::1'])
    assert.equal(isPublicAddress(address), true, address)
})

test('no IPv4 address becomes public by being written as IPv6', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  fc.assert(
    fc.property(byte, byte, byte, byte, (a, b, c, d) => {
      const [high, low] = [(a * 256 + b).toString(16), (c * 256 + d).toString(16)]
      const forms = [
        `::ffff:${a}.${b}.${c}.${d}`,
        `::${high}:${low}`,
        `64:ff9b::${high}:${low}`,
        `2002:${high}:${low}::`,
      ]
      return forms.every((form) => !isPublicAddress(form))
    }),
  )
})

test('in private ranges no address is public', () => {
  const byte = fc.integer({ min: 0, max: 255 })
  const start = fc.constantFrom('10', '127', '0', '224', '239', '240', '255')
  fc.assert(fc.property(start, byte, byte, byte, (a, b, c, d) => !isPublicAddress(`${a}.${b}.${c}.${d}`)))
})
