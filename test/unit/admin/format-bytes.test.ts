import { expect, it } from 'vitest'
import { formatBytes } from '../../../src/admin/imports/format-bytes.ts'

it.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1_000, '1 kB'],
  [792_400, '792 kB'],
  [12_430_000, '12.4 MB'],
  [500_000_000, '500 MB'],
  [2_000_000_000, '2,000 MB'],
])('%i bytes are %s', (bytes, said) => {
  expect(formatBytes(bytes)).toBe(said)
})
