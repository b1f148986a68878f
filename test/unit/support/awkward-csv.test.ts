import { describe, expect, it } from 'vitest'
import type { AwkwardCase } from '../../support/awkward-csv/awkward-case.ts'
import { awkwardCases } from '../../support/awkward-csv/awkward-cases.ts'

type Expects = AwkwardCase['expects']

/** Reads a file as plainly as can be, when it is told how: which encoding, delimiter and headers it has. */
const readTold = (bytes: Uint8Array, { encoding, delimiter, headers }: Expects): readonly string[][] => {
  const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll('\0', '')
  const rows = splitCells(text.replace(/^sep=.\r?\n/, ''), delimiter).filter((row) =>
    row.some((cell) => cell.trim()),
  )
  const start = rows.findIndex((row) => {
    const cleaned = row.map(clean)
    return (
      cleaned.slice(0, headers.length).every((cell, at) => cell === headers[at]) &&
      row.length >= headers.length
    )
  })
  if (start < 0) throw new Error('The headers were not found.')
  return rows.slice(start + 1).map((row) => {
    const whole = Array.from({ length: Math.max(headers.length, row.length) }, (_, at) => row[at] ?? '')
    while (whole.length > headers.length && whole.at(-1) === '') whole.pop()
    return whole
  })
}

const clean = (header: string): string =>
  header
    .replaceAll(/[\u200b\u2060\u{feff}]/gu, '')
    .replaceAll('\u00a0', ' ')
    .trim()

const splitCells = (text: string, delimiter: string): string[][] => {
  const rows: string[][] = []
  let row: string[] = []
  let cell = ''
  let isQuoted = false
  const endRow = () => {
    rows.push([...row, cell])
    row = []
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at++
    } else if (isQuoted) {
      if (sign === '"') isQuoted = false
      else cell += sign
    } else if (sign === '"' && cell === '') isQuoted = true
    else if (sign === delimiter) {
      row.push(cell)
      cell = ''
    } else if (sign === '\n' || sign === '\r') {
      if (sign === '\r' && text[at + 1] === '\n') at++
      endRow()
    } else cell += sign
  }
  if (cell !== '' || row.length > 0) endRow()
  return rows
}

const isFilled = ({ expects: { problems = [] } }: AwkwardCase): boolean => !problems.includes('empty')

describe('awkward CSV files', () => {
  it('are many, each with a name of its own', () => {
    const names = awkwardCases.map(({ name }) => name)
    expect(names.length).toBeGreaterThanOrEqual(45)
    expect(new Set(names).size).toBe(names.length)
  })

  it.each(awkwardCases.filter(isFilled))('$name: is read as it should be', ({ bytes, expects }) => {
    expect(readTold(bytes, expects)).toEqual(expects.records)
  })

  it.each(awkwardCases.filter((one) => !isFilled(one)))('$name: holds nothing', ({ bytes, expects }) => {
    expect(new TextDecoder(expects.encoding).decode(bytes).trim()).toBe('')
    expect(expects).toMatchObject({ headers: [], records: [] })
  })

  it.each(awkwardCases)('$name: says so where rows do not fit the headers', ({ expects }) => {
    const { headers, records, problems = [] } = expects
    expect(records.some((record) => record.length > headers.length)).toBe(problems.includes('long-row'))
    expect(records.every((record) => record.length >= headers.length)).toBe(true)
    const folded = headers.filter(Boolean).map((header) => header.toLowerCase())
    expect(new Set(folded).size < folded.length).toBe(problems.includes('duplicate-header'))
  })

  it.each(
    awkwardCases.filter(({ expects: { encoding } }) => ['windows-1252', 'shift_jis'].includes(encoding)),
  )('$name: is not to be had as UTF-8', ({ bytes }) => {
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow()
  })
})
