import { describe, expect, it, vi } from 'vitest'
import { guardLookup } from '../../../src/downloads/guard-lookup.ts'
import { isPublicAddress } from '../../../src/downloads/is-public-address.ts'

/** Asks as a socket does, which connects to what it is answered. */
const resolve = (addresses: readonly string[], all: boolean) => {
  const lookUp = vi.fn(async () => addresses)
  const answered = new Promise((done) => {
    guardLookup({ lookUp, isAllowed: isPublicAddress })('public.example', { all }, (...answer) =>
      done(answer),
    )
  })
  return { answered, lookUp }
}
const refusal = [expect.objectContaining({ code: 'invalid_input' }), []]

describe('a name', () => {
  it('gives a socket the addresses that were looked at, asked for once', async () => {
    const { answered, lookUp } = resolve(['8.8.8.8', '2606:4700::1'], true)
    expect(await answered).toEqual([
      null,
      [
        { address: '8.8.8.8', family: 4 },
        { address: '2606:4700::1', family: 6 },
      ],
    ])
    expect(lookUp).toHaveBeenCalledOnce()
    expect(await resolve(['2606:4700::1', '8.8.8.8'], false).answered).toEqual([null, '2606:4700::1', 6])
  })

  it('with a private address gives none, wherever among the others it is', async () => {
    for (const addresses of [['10.0.0.1'], ['10.0.0.1', '8.8.8.8'], ['8.8.8.8', '2606:4700::1', '::1']])
      for (const all of [true, false]) expect(await resolve(addresses, all).answered).toEqual(refusal)
  })
})
