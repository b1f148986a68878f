import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeCsvRow } from '../../../../src/domain/csv/write-csv-row.ts'

/** Reads one row as RFC 4180 says. */
const readRow = (row: string): string[] => {
  const fields: string[] = []
  let at = 0
  while (at < row.length) {
    const [whole, quoted, plain = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n$)/.exec(row.slice(at)) ?? []
    if (whole === undefined) throw new Error(`This is no CSV: ${row}`)
    fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    at += whole.length
    if (at === row.length && whole.endsWith(',')) fields.push('')
  }
  return fields
}

describe('a row of CSV', () => {
  it('ends in CRLF and quotes what would break it', () => {
    expect(writeCsvRow(['plain', 'a, b', 'say "no"', 'two\nlines', ''])).toBe(
      'plain,"a, b","say ""no""","two\nlines",\r\n',
    )
  })

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1+1', '\u00a0=1', '＝1+1', '＠x'])(
    'makes %j no formula',
    (field) => {
      expect(readRow(writeCsvRow([field]))).toEqual([`'${field}`])
    },
  )

  it('gives every text back, but for the mark before a formula', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ü', '"', ',', '\r', '\n', "'", '=', '-', '@', ' ') })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (fields) => {
        const read = readRow(writeCsvRow(fields))
        expect(read.map((field, at) => (field === fields[at] ? field : field.replace(/^'/, '')))).toEqual(
          fields,
        )
        for (const field of read) expect(field).not.toMatch(/^[=+\-@\t\r]/)
      }),
    )
  })
})
