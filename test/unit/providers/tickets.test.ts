import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  isUsableId,
  readTicket,
  writeDatedTicket,
  writeResultsTicket,
} from '../../../src/providers/ticket.ts'

const size = { widthPx: 1_024, heightPx: 768 }

it('holds the provider’s own id as such', () => {
  expect(readTicket('Somebody', 'a1b2-C3_d4.e5')).toMatchObject({ kind: 'job', id: 'a1b2-C3_d4.e5' })
})

it('holds results, their cost and the size that was asked for', () => {
  const urls = ['https://results.test/a.png?x=1', 'https://results.test/b.png']
  const read = readTicket('Somebody', writeResultsTicket({ urls, costMicros: 70_000n, size }))
  expect(read).toEqual({
    kind: 'results',
    items: urls.map((url) => ({ kind: 'address', url })),
    costMicros: 70_000n,
    askedSize: size,
  })
})

it('holds the moment of the call, where that is needed', () => {
  const read = readTicket('Somebody', writeDatedTicket({ id: 'abc', sentAtMs: 5_000, size: undefined }))
  expect(read).toEqual({ kind: 'job', id: 'abc', sentAt: new Date(5_000), askedSize: undefined })
})

it('never leads to another path', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[./\\%?#a]{1,8}$/)), (id) => {
      if (!isUsableId(id)) return
      const { pathname, search, hash } = new URL(`https://api.test/v1/${encodeURIComponent(id)}/result`)
      expect(pathname.split('/')).toHaveLength(4)
      expect(search + hash).toBe('')
    }),
  )
})

it.each([
  '',
  '.',
  '..',
  'a/b',
  'a b',
  '{',
  '{}',
  '[]',
  '{"urls":[],"costMicros":"1"}',
  '{"urls":["javascript:x"],"costMicros":"1"}',
])('is not %j', (ticket) => {
  expect(() => readTicket('Somebody', ticket)).toThrow(expect.objectContaining({ code: 'invalid_input' }))
})
