import { describe, expect, it } from 'vitest'
import { tellError } from '../../../src/cli/run-program.ts'
import { ColorwayError, type ErrorCode, invalidInput } from '../../../src/domain/errors.ts'
import { watchTerminal } from './watch-terminal.ts'

describe('telling an error', () => {
  it.each<[ErrorCode, number]>([
    ['invalid_input', 2],
    ['not_found', 2],
    ['conflict', 1],
    ['unavailable', 1],
    ['budget_exhausted', 1],
    ['bug', 1],
  ])('%s exits with %d', (code, exitCode) => {
    const { terminal } = watchTerminal()
    expect(tellError(terminal, new ColorwayError(code, 'No.'), false)).toBe(exitCode)
  })

  it('says what happened and what to do, in JSON too where asked', () => {
    const { terminal, complaints, results } = watchTerminal()
    tellError(terminal, invalidInput('It is broken.', 'Mend it.'), true)
    expect(complaints).toEqual(['It is broken.\nMend it.'])
    expect(results).toEqual([
      { error: { code: 'invalid_input', message: 'It is broken.', hint: 'Mend it.' } },
    ])
  })

  it('keeps stdout empty where no JSON was asked for', () => {
    const { terminal, results } = watchTerminal()
    tellError(terminal, invalidInput('It is broken.'), false)
    expect(results).toEqual([])
  })

  it('says of a foreign error that something went wrong, without its stack', () => {
    const { terminal, complaints } = watchTerminal()
    expect(tellError(terminal, new TypeError('x is undefined'), true)).toBe(1)
    expect(complaints).toEqual(['Something went wrong: x is undefined'])
  })
})
