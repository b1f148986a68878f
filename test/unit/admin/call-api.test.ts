import { describe, expect, it } from 'vitest'
import { createCallApi, isUnreachable } from '../../../src/admin/api/call-api.ts'

const answer = (status: number, body: unknown = {}) =>
  new Response(typeof body === 'string' ? body : JSON.stringify(body), { status })

const start = (answers: readonly (Response | Error)[]) => {
  const left = [...answers]
  const tokens: string[] = []
  const call = createCallApi({
    idToken: () => Promise.resolve(`token-${tokens.length}`),
    fetch: (_input, init) => {
      tokens.push(new Headers(init?.headers).get('authorization') ?? '')
      const next = left.shift()
      return next instanceof Response ? Promise.resolve(next) : Promise.reject(next)
    },
  })
  return { call: () => call<{ n: number }>({ method: 'GET', path: '/api/x' }), tokens }
}

describe('a call to the server', () => {
  it('carries the session token and gives the body', async () => {
    const { call, tokens } = start([answer(200, { n: 1 })])
    expect(await call()).toEqual({ ok: true, value: { n: 1 } })
    expect(tokens).toEqual(['Bearer token-0'])
  })

  it('may be answered by nothing, where there is nothing to say', async () => {
    const { call } = start([new Response(null, { status: 204 }), answer(200, '')])
    expect(await call()).toEqual({ ok: true, value: undefined })
    expect(await call()).toMatchObject({ ok: false })
  })

  it('tries a stale token once more with a new one, and only once', async () => {
    const { call, tokens } = start([answer(401), answer(200, { n: 1 })])
    expect((await call()).ok).toBe(true)
    expect(tokens).toEqual(['Bearer token-0', 'Bearer token-1'])
    const second = start([answer(401), answer(401)])
    expect(await second.call()).toMatchObject({ ok: false, status: 401 })
    expect(second.tokens).toHaveLength(2)
  })

  it('gives the server’s own error, and who decided first', async () => {
    const error = { code: 'conflict', message: 'Too late.' }
    expect(await start([answer(409, { error })]).call()).toMatchObject({ status: 409, error, decided: null })
    const decided = { editId: 'e', state: 'rejected' }
    expect(await start([answer(409, decided)]).call()).toMatchObject({ status: 409, decided })
  })

  it.each([
    ['silence', new TypeError('failed to fetch'), true],
    ['a gateway', answer(502, '<html>'), true],
    ['a server that cannot do it now', answer(503, { error: { code: 'unavailable', message: 'm' } }), false],
    ['a refusal', answer(422, { error: { code: 'invalid_input', message: 'm' } }), false],
  ])('%s counts as unreachable: %s', async (_name, given, expected) => {
    expect(isUnreachable(await start([given]).call())).toBe(expected)
  })
})
