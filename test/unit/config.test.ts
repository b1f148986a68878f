import { isAbsolute } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'

const messageFor = (variables: Record<string, string>): string => {
  try {
    readConfig(variables)
  } catch (error) {
    if (error instanceof Error) return error.message
  }
  return ''
}

describe('the environment', () => {
  it('needs nothing: everything embedded, on this machine only', () => {
    const config = readConfig({})
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: undefined,
      redisUrl: undefined,
    })
    expect(config.allowPrivateNetwork).toBe(false)
    expect(isAbsolute(config.dataDir)).toBe(true)
  })

  it('may hold empty variables: they count as unset', () => {
    expect(readConfig({ PORT: '', DATABASE_URL: '', LOG_LEVEL: '' })).toEqual(readConfig({}))
  })

  it('is taken over', () => {
    const config = readConfig({
      PORT: '0',
      SHOPIFY_SHOP: 'a.myshopify.com',
      COLORWAY_ALLOW_PRIVATE_NETWORK: '1',
    })
    expect(config).toMatchObject({
      port: 0,
      allowPrivateNetwork: true,
      shopify: { shopId: 'a.myshopify.com' },
    })
  })

  it('is understood as `shopify app dev` sets it, which puts a URL where others have an address', () => {
    const tunnel = 'https://some-words.trycloudflare.com'
    const passed = {
      SHOPIFY_API_KEY: 'key',
      SHOPIFY_API_SECRET: 'secret',
      HOST: tunnel,
      APP_URL: tunnel,
      SCOPES: 'read_products,write_products',
      NODE_ENV: 'development',
      APP_ENV: 'development',
      PORT: '52133',
      SERVER_PORT: '52133',
      BACKEND_PORT: '52133',
      FRONTEND_PORT: '52133',
      REMIX_DEV_ORIGIN: tunnel,
    }
    expect(readConfig(passed)).toMatchObject({
      host: '127.0.0.1',
      port: 52_133,
      publicUrl: tunnel,
      shopify: { apiKey: 'key', apiSecret: 'secret' },
    })
    expect(readConfig({ ...passed, PUBLIC_URL: 'https://a.example.com' }).publicUrl).toBe(
      'https://a.example.com',
    )
  })

  it('names every bad variable at once', () => {
    const message = messageFor({
      PORT: '70000',
      DATABASE_URL: 'not a url',
      LOG_LEVEL: 'loud',
      COLORWAY_ALLOW_PRIVATE_NETWORK: 'yes',
    })
    for (const name of ['PORT', 'DATABASE_URL', 'LOG_LEVEL', 'COLORWAY_ALLOW_PRIVATE_NETWORK'])
      expect(message).toContain(name)
    expect(() => readConfig({ PORT: 'x' })).toThrow(expect.objectContaining({ code: 'invalid_input' }))
  })

  it('keeps bad values to itself: they may hold a password', () => {
    expect(messageFor({ DATABASE_URL: 'postgres//me:secret@host', PORT: 'secret' })).not.toContain('secret')
  })

  describe('holds keys', () => {
    const key = Buffer.alloc(32, 7)

    it('of 32 bytes in base64', () => {
      const { encryptionKeys } = readConfig({ COLORWAY_ENCRYPTION_KEY: key.toString('base64') })
      expect(encryptionKeys).toEqual({ current: key, previous: undefined })
    })

    it.each([
      ['too short', key.subarray(1).toString('base64')],
      ['too long', Buffer.alloc(33).toString('base64')],
      ['no base64', 'a password!'],
      ['hexadecimal', key.toString('hex')],
    ])('that are %s are refused, with the way to make one', (_what, text) => {
      for (const name of ['COLORWAY_ENCRYPTION_KEY', 'COLORWAY_ENCRYPTION_KEY_PREVIOUS']) {
        const message = messageFor({ [name]: text })
        expect(message).toContain(name)
        expect(message).toContain('openssl rand -base64 32')
        expect(message).not.toContain(text)
      }
    })
  })
})
