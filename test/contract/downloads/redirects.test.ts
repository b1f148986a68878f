import { Agent, MockAgent } from 'undici'
import { afterAll, afterEach, expect, it } from 'vitest'
import { guardConnector } from '../../../src/downloads/guard-connector.ts'
import { isPublicAddress } from '../../../src/downloads/is-public-address.ts'
import { requestFile } from '../../../src/downloads/request-file.ts'
import { type FileServer, refer, send, serveFiles } from './file-server.ts'

/** Stands for a server of the public internet: of all that is private, only this address is let through. */
const publicHost = '127.0.0.5'
const names: Readonly<Record<string, readonly string[]>> = {
  'public.example': [publicHost],
  'private.example': ['127.0.0.1'],
  'changing.example': [publicHost, '127.0.0.1'],
}
const dispatcher = new Agent({
  connect: guardConnector({
    lookUp: async (name) => names[name] ?? [],
    isAllowed: (address) => address === publicHost || isPublicAddress(address),
  }),
})
afterAll(() => dispatcher.destroy())

const servers: FileServer[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})
const serve = async (...serving: Parameters<typeof serveFiles>): Promise<FileServer> => {
  const server = await serveFiles(...serving)
  servers.push(server)
  return server
}
const options = { fromByte: 0, stallMs: 5_000, signal: new AbortController().signal }

it.each<[string, string]>([
  ['an address here', '127.0.0.1'],
  ['the same in one number', '2130706433'],
  ['the same mapped', '[::ffff:127.0.0.1]'],
  ['a name of an address here', 'private.example'],
  ['a name of two addresses, one of them here', 'changing.example'],
])('a public server that redirects to %s gets nothing fetched there', async (_what, host) => {
  const inner = await serve({ '/secret': send('secret') })
  const outer = await serve({ '/a': refer(`http://${host}:${inner.port}/secret`) }, publicHost)
  const asked = requestFile(`http://public.example:${outer.port}/a`, {
    ...options,
    dispatcher,
    allowPrivateNetwork: true,
  })
  await expect(asked).rejects.toMatchObject({ code: 'invalid_input' })
  expect([outer.requests.length, inner.requests.length]).toEqual([1, 0])
})

it.each([
  'http://elsewhere.example/b',
  'https://elsewhere.example:8443/b',
  'https://me:pw@elsewhere.example/b',
])('a redirect to %s is not followed outside of development', async (location) => {
  const mocked = new MockAgent()
  mocked.disableNetConnect()
  mocked
    .get('https://public.example')
    .intercept({ path: '/a' })
    .reply(302, 'elsewhere', { headers: { location } })
  const request = { ...options, dispatcher: mocked, allowPrivateNetwork: false }
  await expect(requestFile('https://public.example/a', request)).rejects.toMatchObject({
    code: 'invalid_input',
  })
  await mocked.close()
})

it('takes no cookie and no password from one host to the next, nor to itself', async () => {
  const next = await serve({ '/b': send('here') }, publicHost)
  const first = await serve(
    {
      '/a': (response) =>
        void response
          .writeHead(302, { location: `http://public.example:${next.port}/b`, 'set-cookie': 'session=1' })
          .end(),
    },
    publicHost,
  )
  const request = { ...options, dispatcher, allowPrivateNetwork: true }
  for (const _time of [1, 2]) {
    const { status, body } = await requestFile(`http://public.example:${first.port}/a`, request)
    expect([status, await body.text()]).toEqual([200, 'here'])
  }
  const sent = [...first.requests, ...next.requests].flatMap(({ headers }) => Object.keys(headers))
  expect(new Set(sent)).toEqual(new Set(['host', 'connection', 'accept', 'accept-encoding', 'user-agent']))
})
