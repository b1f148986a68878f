import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isPublicAddress } from '../../../src/downloads/is-public-address.ts'

const between = (from: string, to: string, ...outside: readonly string[]) => ({ inside: [from, to], outside })

it.each([
  between('0.0.0.0', '0.255.255.255', '1.0.0.0'),
  between('10.0.0.0', '10.255.255.255', '9.255.255.255', '11.0.0.0'),
  between('100.64.0.0', '100.127.255.255', '100.63.255.255', '100.128.0.0'),
  between('127.0.0.0', '127.255.255.255', '126.255.255.255', '128.0.0.0'),
  between('168.63.129.16', '168.63.129.16', '168.63.129.15', '168.63.129.17'),
  between('169.254.0.0', '169.254.255.255', '169.253.255.255', '169.255.0.0'),
  between('172.16.0.0', '172.31.255.255', '172.15.255.255', '172.32.0.0'),
  between('192.0.0.0', '192.0.0.255', '191.255.255.255', '192.0.1.0'),
  between('192.0.2.0', '192.0.2.255', '192.0.3.0'),
  between('192.88.99.0', '192.88.99.255', '192.88.98.255', '192.88.100.0'),
  between('192.168.0.0', '192.168.255.255', '192.167.255.255', '192.169.0.0'),
  between('198.18.0.0', '198.19.255.255', '198.17.255.255', '198.20.0.0'),
  between('198.51.100.0', '198.51.100.255', '198.51.99.255', '198.51.101.0'),
  between('203.0.113.0', '203.0.113.255', '203.0.112.255', '203.0.114.0'),
  between('224.0.0.0', '255.255.255.255', '223.255.255.255'),
  between('::', '1fff:ffff::', '2000::1'),
  between('2001::', '2001:1ff:ffff::', '2000:ffff::', '2001:200::'),
  between('2001:db8::', '2001:db8:ffff::', '2001:db7:ffff::', '2001:db9::'),
  between('2002::', '2002:ffff::', '2001:ffff::', '2003::'),
  between('3fff::', '3fff:fff:ffff::', '3ffe:ffff::', '3fff:1000::'),
  between('4000::', 'ffff:ffff::', '3fff:ffff::'),
])('closes $inside and not $outside', ({ inside, outside }) => {
  expect(inside.map(isPublicAddress)).toEqual(inside.map(() => false))
  expect(outside.map(isPublicAddress)).toEqual(outside.map(() => true))
})

it('takes no address of version 6 that wraps one of version 4, whichever that is', () => {
  fc.assert(
    fc.property(
      fc.ipV4(),
      fc.constantFrom('::ffff:', '::', '64:ff9b::', '64:ff9b:1::', '::ffff:0:'),
      (inner, wrapping) => {
        expect(isPublicAddress(`${wrapping}${inner}`)).toBe(false)
      },
    ),
  )
})

it('takes nothing that is no address', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      fc.pre(!/^[\d.]+$|:/.test(text))
      expect(isPublicAddress(text)).toBe(false)
    }),
  )
  for (const odd of ['', 'localhost', '1.2.3', '0x7f.1', '8.8.8.8 ', '[2600::1]', 'fe80::1%eth0', '::1%lo'])
    expect(isPublicAddress(odd), odd).toBe(false)
})
