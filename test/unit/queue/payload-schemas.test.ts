import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePayload } from '../../../src/queue/payload-schemas.ts'
import { subjectKey } from '../../../src/queue/subject-key.ts'

const anId = fc.string({ minLength: 1, maxLength: 200 })
const aSubject = fc.record({ shopId: anId, id: anId })

describe('parsePayload', () => {
  it('gives back every subject as it was, also through JSON', () => {
    fc.assert(
      fc.property(aSubject, (subject) => {
        expect(parsePayload('publish', JSON.parse(JSON.stringify(subject)))).toEqual({ ...subject })
      }),
    )
  })

  it.for([
    ['nothing', undefined],
    ['no subject where there must be one', null],
    ['an empty id', { shopId: 'a', id: '' }],
    ['a number for an id', { shopId: 'a', id: 7 }],
    ['an endless id', { shopId: 'a', id: 'x'.repeat(201) }],
    ['more than ids', { shopId: 'a', id: 'b', accessToken: 'secret' }],
  ])('refuses %s, naming no content', ([_what, payload]) => {
    const parse = () => parsePayload('undo', payload)
    expect(parse).toThrow(expect.objectContaining({ code: 'invalid_input' }))
    expect(parse).not.toThrow(/secret/)
  })

  it('refuses a subject for a step that has none', () => {
    expect(() => parsePayload('admit', { shopId: 'a', id: 'b' })).toThrow(/"admit"/)
    expect(parsePayload('reconcile', null)).toBeNull()
  })
})

describe('subjectKey', () => {
  it('is the same for the same subject only', () => {
    fc.assert(
      fc.property(aSubject, aSubject, (one, two) => {
        const same = one.shopId === two.shopId && one.id === two.id
        expect(subjectKey(one) === subjectKey(two)).toBe(same)
        expect(subjectKey({ id: one.id, shopId: one.shopId })).toBe(subjectKey(one))
      }),
    )
  })

  it('cannot be fooled by moving a letter from one id to the other', () => {
    expect(subjectKey({ shopId: 'ab', id: 'c' })).not.toBe(subjectKey({ shopId: 'a', id: 'bc' }))
    expect(subjectKey({ shopId: 'a","b', id: 'c' })).not.toBe(subjectKey({ shopId: 'a', id: 'b","c' }))
  })
})
