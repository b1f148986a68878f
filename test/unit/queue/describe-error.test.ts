import { describe, expect, it } from 'vitest'
import { unavailable } from '../../../src/domain/errors.ts'
import { describeError, framesOf } from '../../../src/queue/describe-error.ts'

describe('describeError', () => {
  it('repeats our own words', () => {
    const error = unavailable('The shop does not answer.', new Error('cause with a token'))
    expect(describeError(error)).toEqual({ code: 'unavailable', reason: 'The shop does not answer.' })
  })

  it.for([
    ['an error', new TypeError('postgres://user:hidden@host'), 'bug'],
    [
      'a system error',
      Object.assign(new Error('connect to hidden'), { code: 'ECONNREFUSED' }),
      'ECONNREFUSED',
    ],
    ['a thrown text', 'hidden', 'bug'],
  ] as const)('keeps the words of %s to itself', ([_what, error, code]) => {
    const description = describeError(error)
    expect(description.code).toBe(code)
    expect(description.reason).not.toContain('hidden')
  })
})

describe('framesOf', () => {
  it('tells where an error was made, and not what it says', () => {
    const frames = framesOf(new Error('hidden\nand hidden again'))
    expect(frames.join()).toContain('describe-error.test.ts')
    expect(frames.join()).not.toContain('hidden')
    expect(framesOf('a text')).toEqual([])
  })
})
