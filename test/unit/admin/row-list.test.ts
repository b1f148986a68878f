import { describe, expect, it } from 'vitest'
import { createRowList } from '../../../src/admin/imports/row-list.ts'
import type { WireImportRow } from '../../../src/http/wire/wire-imports.ts'

const someRow: WireImportRow = {
  number: 2,
  outcome: 'note',
  productTitle: null,
  colorwayLabel: null,
  targetName: null,
  targetHex: null,
  isFurther: false,
  provider: null,
  code: 'same-as',
  column: null,
  value: null,
  message: 'Row 2 asks for the same picture.',
  suggestion: null,
}

/** A server that answers when it is told to, with a row of each number. */
const openList = () => {
  const waiting: ((numbers: readonly number[], nextAfter: string | null) => void)[] = []
  const asked: string[] = []
  const list = createRowList((show, after) => {
    asked.push(`${show} after ${after}`)
    return new Promise((resolve) => {
      waiting.push((numbers, nextAfter) =>
        resolve({ ok: true, value: { rows: numbers.map((number) => ({ ...someRow, number })), nextAfter } }),
      )
    })
  })
  const numbers = () => list.rows.value?.map(({ number }) => number) ?? null
  return { list, asked, waiting, numbers }
}

describe('the rows of a file', () => {
  it('grow page by page, each page once, however often it is asked for', async () => {
    const { list, asked, waiting, numbers } = openList()
    const first = list.show('all')
    waiting[0]?.([2, 3], '3 0')
    await first
    const more = [list.loadMore(), list.loadMore()]
    waiting[1]?.([4], null)
    waiting[2]?.([4], null)
    await Promise.all(more)
    expect(numbers()).toEqual([2, 3, 4])
    expect(list.hasMore.value).toBe(false)
    expect(asked).toEqual(['all after null', 'all after 3 0', 'all after 3 0'])
  })

  it('are those that were asked for last, whichever answer comes last', async () => {
    const { list, waiting, numbers } = openList()
    const shown = [list.show('all'), list.show('error')]
    expect(numbers()).toBeNull()
    waiting[1]?.([3], null)
    waiting[0]?.([2, 3], '3 0')
    await Promise.all(shown)
    expect(numbers()).toEqual([3])
    expect(list.hasMore.value).toBe(false)
  })
})
