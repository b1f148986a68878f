import fc from 'fast-check'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { createDownloads } from '../../../src/downloads/create-downloads.ts'
import { type FileServer, refer, send, serveFiles } from './file-server.ts'

const limits = { maxBytes: 1_000, stallMs: 5_000, timeoutMs: 10_000 }
const mustNot = { name: 'ColorwayError', code: 'invalid_input' }

let isAsked = false
let answers: readonly string[] = []
/** As in production, but names lead where the test says, and never onto the network. */
const strict = createDownloads({
  allowPrivateNetwork: false,
  lookup: async () => {
    isAsked = true
    return answers
  },
})
let server: FileServer | undefined
afterEach(() => {
  server?.close()
  server = undefined
  isAsked = false
})
afterAll(() => strict.close())

const privateV4 = fc.oneof(
  fc.constantFrom(
    [127, 0, 0, 1],
    [10, 1, 2, 3],
    [169, 254, 169, 254],
    [192, 168, 0, 1],
    [100, 100, 100, 200],
    [0, 0, 0, 0],
  ),
  fc.tuple(fc.constantFrom(0, 10, 127, 224, 239, 240, 255), fc.nat(255), fc.nat(255), fc.nat(255)),
  fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
)
const toNumber = (parts: readonly number[]) => parts.reduce((sum, part) => sum * 256 + part, 0)
const toHexPairs = ([a = 0, b = 0, c = 0, d = 0]: readonly number[]) =>
  `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`

/** The same address as URLs may spell it. */
const spellings: readonly ((parts: readonly number[]) => string)[] = [
  (parts) => parts.join('.'),
  (parts) => `${parts.join('.')}.`,
  (parts) => String(toNumber(parts)),
  (parts) => `0x${toNumber(parts).toString(16)}`,
  (parts) => `0${toNumber(parts).toString(8)}`,
  (parts) => parts.map((part) => `0x${part.toString(16)}`).join('.'),
  (parts) => parts.map((part) => `0${part.toString(8)}`).join('.'),
  (parts) => `${parts[0]}.${toNumber(parts.slice(1))}`,
  (parts) => `${parts[0]}.${parts[1]}.${toNumber(parts.slice(2))}`,
  (parts) => parts.join('%2e'),
  (parts) => parts.join('。'),
  (parts) => `[::ffff:${parts.join('.')}]`,
  (parts) => `[0:0:0:0:0:FFFF:${toHexPairs(parts)}]`,
  (parts) => `[::${parts.join('.')}]`,
  (parts) => `[64:ff9b::${parts.join('.')}]`,
  (parts) => `[2002:${toHexPairs(parts)}::1]`,
]

describe('an address', () => {
  it('of this or a neighbouring machine is not fetched, however it is spelt, and nobody is asked for it', async () => {
    await fc.assert(
      fc.asyncProperty(privateV4, fc.constantFrom(...spellings), async (parts, spell) => {
        await expect(strict.read(`https://${spell(parts)}/a.png`, limits)).rejects.toMatchObject(mustNot)
        expect(isAsked).toBe(false)
      }),
    )
  })

  it.each([
    '[::1]',
    '[::]',
    '[fe80::1]',
    '[fd00:ec2::254]',
    '[fec0::1]',
    '[ff02::1]',
    '[2001:db8::1]',
    '[2001::1]',
  ])('%s is not fetched', async (host) => {
    await expect(strict.read(`https://${host}/a.png`, limits)).rejects.toMatchObject(mustNot)
  })

  it.each([
    ['http://files.example/a.png', 'plain http'],
    ['https://files.example:8443/a.png', 'another port'],
    ['https://user:pass@files.example/a.png', 'a password'],
    ['https://user@files.example/a.png', 'a user'],
    ['file:///etc/passwd', 'a file here'],
    ['data:image/png;base64,AAAA', 'no address at all'],
    ['files.example/a.png', 'no scheme'],
    ['', 'nothing'],
  ])('“%s” is not fetched: %s', async (url) => {
    await expect(strict.read(url, limits)).rejects.toMatchObject(mustNot)
    await expect(strict.open(url, limits)).rejects.toMatchObject(mustNot)
    expect(isAsked).toBe(false)
  })
})

describe('a name', () => {
  it.each<[string, readonly string[]]>([
    ['this machine', ['127.0.0.1']],
    ['this machine by IPv6', ['::1']],
    ['a neighbour', ['192.168.1.1']],
    [
      'a neighbour, among public addresses',
      ['93.184.215.14', '10.0.0.7', '2606:2800:21f:cb07:6820:80da:af6b:8b2c'],
    ],
    ['this machine, mapped', ['::ffff:127.0.0.1']],
    ['something that is no address', ['nonsense']],
  ])('that leads to %s is not fetched', async (_where, found) => {
    answers = found
    const refusal = strict.read('https://public.example/a.png?signature=s3cret', limits)
    await expect(refusal).rejects.toMatchObject({
      ...mustNot,
      message: expect.stringContaining('public.example'),
    })
    await expect(refusal).rejects.not.toMatchObject({ message: expect.stringContaining('s3cret') })
  })

  it('that leads nowhere may do so later', async () => {
    answers = []
    await expect(strict.read('https://public.example/', limits)).rejects.toMatchObject({
      code: 'unavailable',
    })
    const unknown = createDownloads({
      allowPrivateNetwork: false,
      lookup: () => Promise.reject(new Error('ENOTFOUND')),
    })
    await expect(unknown.read('https://public.example/', limits)).rejects.toMatchObject({
      code: 'unavailable',
    })
  })

  it('is connected to where its one answer says, though the next one says otherwise', async () => {
    const hosts = ['127.0.0.1', '127.0.0.2']
    let asked = 0
    const changing = createDownloads({
      allowPrivateNetwork: true,
      lookup: async () => [hosts[asked++] ?? '127.0.0.3'],
    })
    server = await serveFiles({ '/a': send('the first') })
    const bytes = await changing.read(`http://public.example:${server.port}/a`, limits)
    expect([Buffer.from(bytes).toString(), asked]).toEqual(['the first', 1])
    expect(server.requests[0]?.headers.host).toBe(`public.example:${server.port}`)
    await changing.close()
  })
})

describe('a redirect', () => {
  const open = createDownloads({ allowPrivateNetwork: true })
  afterAll(() => open.close())

  it.each([301, 302, 303, 307, 308])('by %i is followed, also where it is relative', async (status) => {
    server = await serveFiles({ '/a': refer('../b?x=1', status), '/b': send('here') })
    expect(Buffer.from(await open.read(`${server.origin}/a`, limits)).toString()).toBe('here')
    expect(server.requests.map(({ url }) => url)).toEqual(['/a', '/b?x=1'])
  })

  it('is followed five times', async () => {
    const chain = Array.from({ length: 5 }, (_, index) => [`/${index}`, refer(`/${index + 1}`)] as const)
    server = await serveFiles({ ...Object.fromEntries(chain), '/5': send('at last'), '/before': refer('/0') })
    expect(await open.read(`${server.origin}/0`, limits)).toHaveLength(7)
    await expect(open.read(`${server.origin}/before`, limits)).rejects.toMatchObject({ code: 'unavailable' })
    expect(server.requests).toHaveLength(6 + 6)
  })

  it.each(['http://user:pass@127.0.0.1/', 'file:///etc/passwd', 'ftp://127.0.0.1/', 'http://['])(
    'to %s is not followed',
    async (location) => {
      server = await serveFiles({ '/a': refer(location) })
      await expect(open.read(`${server.origin}/a`, limits)).rejects.toMatchObject(mustNot)
    },
  )

  it.each(['169.254.169.254', '[::ffff:a9fe:a9fe]', '100.100.100.200', '[fd00:ec2::254]', '[fe80::1]'])(
    'to what clouds tell their machines, at %s, is not followed in development either',
    async (host) => {
      server = await serveFiles({ '/a': refer(`http://${host}/latest/meta-data/`) })
      await expect(open.read(`${server.origin}/a`, limits)).rejects.toMatchObject(mustNot)
    },
  )

  it('that says not where to is no file', async () => {
    server = await serveFiles({ '/a': (response) => void response.writeHead(302).end() })
    await expect(open.read(`${server.origin}/a`, limits)).rejects.toMatchObject({ code: 'unavailable' })
  })
})
