import { Writable } from 'node:stream'
import { inspect } from 'node:util'
import fc from 'fast-check'
import { multistream, pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { logOptions } from '../../../src/main/log-options.ts'
import { scrubSecrets } from '../../../src/main/scrub-secrets.ts'

/** A log as production has it, whose lines a test can read. */
const openLog = () => {
  const lines: string[] = []
  const keep = new Writable({
    write: (line, _encoding, done) => {
      lines.push(String(line))
      done()
    },
  })
  return {
    lines,
    log: pino({ ...logOptions, level: 'trace' }, multistream([{ level: 'trace', stream: keep }])),
  }
}

const jwt = `${Buffer.from('{"alg":"HS256"}').toString('base64url')}.${Buffer.from('{"sub":"42"}').toString('base64url')}.c2lnbmVk`
const secrets: Readonly<Record<string, string>> = {
  'an access token': 'shpat_0123456789abcdef',
  'a refresh token': 'shprt_0123456789abcdef',
  'an app secret': 'shpss_0123456789abcdef',
  'a session token': jwt,
  'a bearer': 'opaque+token/of=somebody',
  'a password': 'pass-word',
  'a signed link': 'eyJzaG9wIjoxfQ.c2lnbmF0dXJl',
  'a signature': 'Zm9yZ2Vk%2Bsigned',
  'an address': 'jane.doe@shop.example.com',
}
const said: Readonly<Record<string, (secret: string) => string>> = {
  'a bearer': (secret) => `authorization: Bearer ${secret}`,
  'a password': (secret) => `cannot reach postgres://colorway:${secret}@127.0.0.1:5432/colorway`,
  'a signed link': (secret) => `GET /pictures/${secret} failed`,
  'a signature': (secret) => `GET https://storage.example/a.png?X-Amz-Signature=${secret}&x=1 failed`,
}
const cases = Object.entries(secrets).map(([name, secret]) => {
  const say = said[name] ?? ((hidden) => `it was\n${hidden}`)
  return { name, secret, text: say(secret) }
})

describe.each(cases)('$name', ({ secret, text }) => {
  it.each<[where: string, write: (log: ReturnType<typeof openLog>['log']) => void]>([
    ['a message', (log) => log.info(text)],
    ['a field', (log) => log.info({ note: { deep: [text] } }, 'x')],
    ['an error', (log) => log.error({ err: new Error(text) }, 'x')],
    ['the cause of an error', (log) => log.error({ err: new Error('x', { cause: new Error(text) }) })],
    ['an error of several', (log) => log.error({ err: new AggregateError([new Error(text)], 'x') })],
    ['what hangs on an error', (log) => log.error({ err: Object.assign(new Error('x'), { request: text }) })],
    ['a child of the log', (log) => log.child({ about: text }).warn('x')],
  ])('does not get into the log by %s', (_where, write) => {
    const { lines, log } = openLog()
    write(log)
    expect(lines).toHaveLength(1)
    expect(lines[0]).not.toContain(secret)
    expect(() => JSON.parse(lines[0] ?? '')).not.toThrow()
  })
})

describe('a field that is secret by its name', () => {
  it.each(['authorization', 'cookie', 'set-cookie', 'x-shopify-access-token', 'accessToken', 'password'])(
    'is left out: %s',
    (name) => {
      const { lines, log } = openLog()
      const about = { [name]: 'hush' }
      log.info(about)
      log.info({ req: { headers: about } })
      log.info({ err: Object.assign(new Error('x'), about), one: { two: { three: about } } })
      expect(lines).toHaveLength(3)
      expect(lines.join('')).not.toContain('hush')
    },
  )
})

it('keeps what helps: type, code, message, place and cause of an error', () => {
  const { lines, log } = openLog()
  const cause = Object.assign(new Error('nobody listens'), { code: 'ECONNREFUSED' })
  log.error({ err: new TypeError('fetch failed', { cause }), productId: 'gid://shopify/Product/1' }, 'told')
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    msg: 'told',
    productId: 'gid://shopify/Product/1',
    err: {
      type: 'TypeError',
      message: 'fetch failed',
      stack: expect.stringContaining('log-options.test'),
      cause: { code: 'ECONNREFUSED', message: 'nobody listens' },
    },
  })
})

it('leaves every line valid JSON, whatever is written', () => {
  const nasty = fc.constantFrom(
    ...Object.values(secrets),
    '\n',
    '\b',
    '\u0001',
    '\\',
    'earer opaque',
    '"',
    '@',
    '://a:',
    'Bearer ',
    '?token=',
    ' ',
  )
  const texts = fc.array(fc.oneof(nasty, fc.string()), { maxLength: 12 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      const line = scrubSecrets(JSON.stringify({ text }))
      expect(() => JSON.parse(line), inspect(line)).not.toThrow()
    }),
    {
      numRuns: 2_000,
      examples: [['\n@jane.doe@shop.example.com'], ['\u0001jane@shop.example.com'], ['\bearer opaque']],
    },
  )
})
