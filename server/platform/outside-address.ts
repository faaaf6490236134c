import { BlockList, isIP, isIPv4 } from 'node:net'

/**
 * IPv4 ranges that are not the public internet (IANA special-purpose registry): a request of ours that went there could
 * reach what only this machine or its network may.
 */
const closed4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
] as const

/** Of IPv6 only global unicast is open at all; these parts of it carry or stand for other addresses. */
const open6 = '2000::/3'
const closed6 = ['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20'] as const

function ranges(list: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const found = new BlockList()
  for (const range of list) {
    const [address = '', bits = '0'] = range.split('/')
    found.addSubnet(address, Number(bits), family)
  }
  return found
}

const refused4 = ranges(closed4, 'ipv4')
const refused6 = ranges(closed6, 'ipv6')
const global6 = ranges([open6], 'ipv6')

/**
 * Whether an address is on the public internet: not private, loopback, link-local (with the metadata of clouds),
 * shared, multicast, reserved, nor an IPv6 form that stands for an IPv4 address. What is no address is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused4.check(address, 'ipv4')
  // A zone names an interface of this machine.
  if (isIP(address) === 0 || address.includes('%')) return false
  return global6.check(address, 'ipv6') && !refused6.check(address, 'ipv6')
}
