import { describe, expect, it } from 'vitest'
import { providerNames } from '../../../src/domain/provider-name.ts'
import { createEditor } from '../../../src/providers/create-editor.ts'
import type { EditorAccount } from '../../../src/providers/editor-account.ts'

const tools = {
  fetch: () => Promise.reject(new Error('no network here')),
  now: () => new Date(),
  downloads: {
    open: () => Promise.reject(new Error('no network here')),
    read: () => Promise.reject(new Error('no network here')),
  },
  pollEveryMs: undefined,
}
const account: EditorAccount = {
  name: 'house/somebody',
  apiKey: 'key',
  baseUrl: undefined,
  model: undefined,
  priceMicros: undefined,
  startsPerMinute: undefined,
  atOnce: undefined,
  webhookUrl: undefined,
  webhookSecret: undefined,
}

describe.each(providerNames)('an account at %s', (name) => {
  const describeWith = (differs: Partial<EditorAccount>) =>
    createEditor[name]({ ...account, ...differs }, tools).description

  it('has a model of its own choice, with a price', () => {
    const { provider, priceMicros, account: owner } = describeWith({})
    expect(provider).toBe(name)
    expect(owner).toBe('house/somebody')
    expect(priceMicros).toBeGreaterThan(0n)
  })

  it('may differ in price and limits', () => {
    const description = describeWith({ priceMicros: 12_345n, startsPerMinute: 7, atOnce: 3 })
    expect(description).toMatchObject({
      priceMicros: 12_345n,
      limits: { starts: { count: 7, windowMs: 60_000 }, atOnce: 3 },
    })
    expect(describeWith({ startsPerMinute: 0.5 }).limits.starts).toEqual({ count: 1, windowMs: 120_000 })
  })

  it.each(['', ' ', 'key\n', 'schlüssel'])('has no key like %j', (apiKey) => {
    const wrong = expect.objectContaining({
      code: 'invalid_input',
      message: expect.not.stringContaining('schlüssel'),
    })
    expect(() => describeWith({ apiKey })).toThrow(wrong)
  })

  it('may have a model that nobody knows, if it says the price', () => {
    const model = 'brand-new-edit'
    const unknown = expect.objectContaining({
      code: 'invalid_input',
      message: expect.stringContaining(model),
      hint: expect.stringContaining('Name one of'),
    })
    expect(() => describeWith({ model })).toThrow(unknown)
    expect(() => describeWith({ model: 'constructor' })).toThrow(
      expect.objectContaining({ code: 'invalid_input' }),
    )
    expect(describeWith({ model, priceMicros: 1n })).toMatchObject({ model, priceMicros: 1n })
  })
})
