import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../../../src/cli/create-program.ts'

const notExpected = (): never => {
  throw new Error('It was opened.')
}

const program = createProgram({
  terminal: notExpected,
  openHouse: notExpected,
  openDesk: notExpected,
  openWorkshop: notExpected,
  untilStopped: notExpected,
})

const find = (words: readonly string[]): Command =>
  words.reduce<Command>((command, word) => {
    const found = command.commands.find((one) => one.name() === word)
    if (!found) throw new Error(`There is no command ${word}.`)
    return found
  }, program)

const helpOf = (words: readonly string[]): string => {
  const shown: string[] = []
  find(words)
    .configureOutput({ writeOut: (text) => void shown.push(text) })
    .outputHelp()
  return shown.join('')
}

describe('the help of what costs money', () => {
  it.each([['quote'], ['fill'], ['ledger'], ['export'], ['providers'], ['recolor']])(
    '%s has an example',
    (name) => {
      expect(helpOf([name])).toMatch(new RegExp(`Examples?:\\n {2}colorway ${name}`))
    },
  )

  it('of a check has an example, and says how not to be asked', () => {
    expect(helpOf(['providers', 'check'])).toMatch(/--yes.*Example:\n {2}colorway providers check/s)
  })

  it('of recolor says that hosted editors cost money', () => {
    expect(helpOf(['recolor'])).toMatch(/costs money/)
  })
})
