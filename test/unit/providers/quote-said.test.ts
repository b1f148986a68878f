import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quoteSaid } from '../../../src/providers/quote-said.ts'

it('puts what was said into a sentence', () => {
  expect(quoteSaid('size is wrong.\n  Use 512 or more!', [])).toBe(': “size is wrong. Use 512 or more”')
  expect(quoteSaid(undefined, [])).toBe('')
  expect(quoteSaid(' \n', [])).toBe('')
})

it.each([
  ['Incorrect API key provided: sk-abcdef0123456789', 'sk-abcdef'],
  ['Bearer abc.def.ghi is wrong', 'abc.def'],
  ['cannot fetch https://cdn.test/a.jpg?Signature=abc123&Expires=9', 'Signature'],
  ['image data:image/jpeg;base64,/9j/4AAQSkZJRg== is broken', '9j/4AAQ'],
  ['write to jane.doe@example.com', 'jane'],
  [`the key ${'x'.repeat(80)} is wrong`, 'xxxxxxxxxx'],
])('keeps to itself what nobody is to read: %s', (said, secret) => {
  expect(quoteSaid(said, [])).not.toContain(secret)
  expect(quoteSaid(said, [])).not.toBe('')
})

it('is not held up by a body that was made to hold it up', () => {
  const long = 'a.'.repeat(2_000_000)
  expect(quoteSaid(long, []).length).toBeLessThan(250)
  expect(quoteSaid(`${long}@`, []).length).toBeLessThan(250)
})

it('never repeats a key, wherever it stands, and is never long', () => {
  const key = fc.stringMatching(/^[a-z0-9]{12,30}$/)
  fc.assert(
    fc.property(fc.string(), key, fc.string(), (before, secret, after) => {
      const quoted = quoteSaid(`${before} ${secret} ${after}`, [secret])
      expect(quoted).not.toContain(secret)
      expect(quoted.length).toBeLessThan(250)
    }),
  )
})
