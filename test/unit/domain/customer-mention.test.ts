import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMentions, mentionPattern, redactMentions } from '../../../src/domain/customer-mention.ts'

const jane = { id: '706405506', email: 'jane.doe+shop@example.com', phone: '+1 613-555-0142' }
const pattern = mentionPattern(jane) ?? ''
const isMention = (text: string) => findMentions(text, pattern).length > 0

describe('a mention', () => {
  it.each([
    'jane.doe+shop@example.com',
    'to Jane.Doe+Shop@Example.com, please',
    'mailto:jane.doe+shop@example.com.',
    '<jane.doe+shop@example.com>',
    'customer 706405506',
    '#706405506',
    'gid://shopify/Customer/706405506',
    'https://admin.shopify.com/store/a/customers/706405506?x=1',
    '+16135550142',
    'call (613) 555-0142!',
    '613.555.0142',
    '001 613 555 0142',
  ])('is in “%s”', (text) => {
    expect(isMention(text)).toBe(true)
    expect(isMention(String(redactMentions(text, pattern)))).toBe(false)
  })

  it.each([
    'maryjane.doe+shop@example.com',
    'jane.doe+shop@example.com.au',
    'jane-doe+shop@example.com',
    'jane.doe@example.com',
    '7064055061',
    '1706405506',
    'gid://shopify/Product/706405506',
    'gid://shopify/Customer/7064055061',
    'a706405506b',
    '26135550142000',
    '613-555-01',
    '',
  ])('is not in “%s”', (text) => {
    expect(isMention(text)).toBe(false)
    expect(redactMentions(text, pattern)).toBe(text)
  })

  it('is whatever Shopify names, alone or between other words, as it is written', () => {
    const customer = fc.record({
      id: fc.bigInt({ min: 1_000n, max: 10n ** 18n }).map(String),
      email: fc.emailAddress(),
      phone: fc.stringMatching(/^\+[1-9]\d{9,13}$/),
    })
    fc.assert(
      fc.property(customer, fc.constantFrom('id', 'email', 'phone'), (named, which) => {
        const found = mentionPattern({ [which]: named[which] }) ?? ''
        expect(redactMentions(`Asked by ${named[which]}, twice`, found)).toBe('Asked by [redacted], twice')
      }),
    )
  })

  it('is nothing where Shopify names nobody, or too little', () => {
    expect(mentionPattern({})).toBeUndefined()
    expect(mentionPattern({ email: '', phone: '12345' })).toBeUndefined()
  })

  it('is found and replaced in the texts of any value, and nothing else of it is touched', () => {
    const value = {
      a: [jane.email, 706405506, null, { 'jane.doe+shop@example.com': true }],
      b: `x ${jane.id}`,
    }
    expect(findMentions(value, pattern)).toEqual([jane.email, `x ${jane.id}`])
    expect(redactMentions(value, pattern)).toEqual({
      a: ['[redacted]', 706405506, null, { 'jane.doe+shop@example.com': true }],
      b: 'x [redacted]',
    })
  })
})
