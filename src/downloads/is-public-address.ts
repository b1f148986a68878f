import { BlockList, isIPv4, isIPv6 } from 'node:net'

/**
 * What of IPv4 is no public host: IANA's special-purpose registry (RFC 6890), multicast, the reserved rest, and
 * Azure's own service for its virtual machines, which has a public-looking address.
 */
const closedV4 = new BlockList()
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['168.63.129.16', 32],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closedV4.addSubnet(network, prefix, 'ipv4')

/** The only part of IPv6 that is given out to public hosts: whatever lies outside is closed, known or not. */
const globalV6 = new BlockList()
globalV6.addSubnet('2000::', 3, 'ipv6')

/** And what of it is for protocols, documentation, or holds an IPv4 address (6to4, Teredo). */
const closedV6 = new BlockList()
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closedV6.addSubnet(network, prefix, 'ipv6')

/** Whether an IP address, as the system writes it, belongs to a host of the public internet. */
export const isPublicAddress = (address: string): boolean => {
  if (isIPv4(address)) return !closedV4.check(address, 'ipv4')
  return isIPv6(address) && globalV6.check(address, 'ipv6') && !closedV6.check(address, 'ipv6')
}
