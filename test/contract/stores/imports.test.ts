import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ImportedRow } from '../../../src/ports/csv-import-store.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someChunk, someFile, someImportSummary, someShape } from '../../support/some-import.ts'
import { type Stage, someShop } from '../../support/stage-edits.ts'

let opened: OpenStores
let shop: Stage
beforeAll(async () => {
  opened = await openStores()
  shop = await someShop(opened)
})
afterAll(() => opened.close())

const startReading = async (): Promise<string> => {
  const { id } = await shop.imports.create(someFile)
  await shop.imports.markReading(id, someShape)
  return id
}

interface Asked {
  readonly number: number
  readonly color?: string
  readonly hex?: string
  readonly onlyMissing?: boolean
  readonly provider?: string
  readonly part?: number
}

const asking = ({
  number,
  color = 'Navy',
  hex,
  onlyMissing = false,
  provider,
  part = 0,
}: Asked): ImportedRow => ({
  number,
  outcome: 'planned',
  part,
  edit: {
    productId: 'gid://shopify/Product/1',
    colorwayKey: color,
    target: '',
    order: {
      colorwayKey: color,
      source: undefined,
      isFurther: false,
      onlyMissing,
      wish: { targetHex: hex },
    },
    provider,
    needs: { needsPrompt: false, promptCharacters: 10 },
  },
})

const keep = (id: string, rows: readonly ImportedRow[]) => {
  const rowRead = Math.max(...rows.map(({ number }) => number))
  const dataRows = new Set(rows.map(({ number }) => number)).size
  return shop.imports.keepRows(id, { rows, rowRead, dataRows, bytesRead: rowRead })
}

const outcomesOf = async (id: string) => {
  const { rows } = await shop.imports.listLines(id, { limit: 100, outcomes: ['planned', 'note', 'error'] })
  return rows.map(({ number, outcome, problem }) => `${number} ${problem?.message ?? outcome}`)
}

describe('rows of an import', () => {
  it('are kept as they are, whatever texts are in them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 5, maxLength: 5 }),
        async ([color, altText, value, message, url]) => {
          const id = await startReading()
          const planned = asking({ number: 2, color })
          if (planned.outcome !== 'planned') return
          const order = { ...planned.edit.order, source: { kind: 'url' as const, url }, wish: { altText } }
          await keep(id, [
            { ...planned, edit: { ...planned.edit, order } },
            { number: 3, outcome: 'error', problem: { code: 'cell', value, message } },
          ])
          const [one, other] = (
            await shop.imports.listLines(id, { limit: 9, outcomes: ['planned', 'error'] })
          ).rows
          expect(one.order).toMatchObject({ colorwayKey: color, source: { url }, wish: { altText } })
          // PostgreSQL's text knows no U+0000, and no half of a surrogate pair.
          const kept = (text: string) => text.replaceAll('\0', '').toWellFormed()
          expect(other.problem).toMatchObject({ value: kept(value), message: kept(message) })
        },
      ),
      { numRuns: 40 },
    )
  })

  it('are kept once, also where a chunk comes again', async () => {
    const id = await startReading()
    await shop.imports.keepRows(id, someChunk)
    await shop.imports.keepRows(id, someChunk)
    expect(await shop.imports.get(id)).toMatchObject({ rowRead: 3, dataRows: 2 })
    expect(await outcomesOf(id)).toHaveLength(2)
  })

  it('are not kept any more once the import is given up', async () => {
    const id = await startReading()
    await shop.imports.cancel(id)
    await shop.imports.keepRows(id, someChunk)
    expect(await outcomesOf(id)).toEqual([])
  })
})

describe('rows that ask for the same picture', () => {
  it('count once where they say the same, and not at all where they do not', async () => {
    const id = await startReading()
    await keep(id, [
      asking({ number: 2 }),
      asking({ number: 3 }),
      asking({ number: 4, color: 'Red', hex: '#B3202A' }),
      asking({ number: 5, color: 'Red', hex: '#B3202B' }),
      asking({ number: 6, color: 'Red', onlyMissing: true }),
      asking({ number: 7, color: 'Olive', onlyMissing: true }),
      asking({ number: 8, color: 'Olive', hex: '#6B6B2F' }),
      asking({ number: 9, color: 'Olive', hex: '#6B6B2F' }),
      asking({ number: 10, color: 'Teal', provider: 'local' }),
      asking({ number: 11, color: 'Teal' }),
    ])
    const counts = await shop.imports.settle(id)
    expect(await outcomesOf(id)).toEqual([
      '2 planned',
      '3 Row 2 asks for the same picture.',
      '4 A row below asks for the same picture otherwise.',
      '5 Row 4 asks for the same picture otherwise.',
      '6 Row 4 asks for the same picture.',
      '7 Row 8 asks for the same picture.',
      '8 planned',
      '9 Row 8 asks for the same picture.',
      '10 A row below asks for the same picture otherwise.',
      '11 Row 10 asks for the same picture otherwise.',
    ])
    expect(counts).toMatchObject({ planned: 2, notes: 4, errors: 4, edits: 2, products: 1 })
    expect(await shop.imports.settle(id), 'again').toEqual(counts)
  })

  it('leave a row planned of which another edit is', async () => {
    const id = await startReading()
    await keep(id, [
      asking({ number: 2 }),
      asking({ number: 3, onlyMissing: true }),
      asking({ number: 3, part: 1, color: 'Red', onlyMissing: true }),
    ])
    const counts = await shop.imports.settle(id)
    expect(counts).toMatchObject({ planned: 2, notes: 0, errors: 0, edits: 2 })
  })
})

it('is approved once, together with its batches', async () => {
  const id = await startReading()
  await shop.imports.markQuoted(id, someImportSummary)
  const batch = {
    origin: 'csv',
    scope: { kind: 'import', importId: id },
    requestedBy: 'staff 7',
    runWhenQuoted: true,
    runUpToMicros: 5n,
    quality: 'final',
  } as const
  const ids = ['00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a2']
  const approved = await Promise.all(
    ids.map((batchId) => shop.imports.approve(id, [{ ...batch, id: batchId }])),
  )
  expect(approved.toSorted()).toEqual([false, true])
  const { batchIds, state } = await shop.imports.get(id)
  expect(state).toBe('approved')
  expect(await shop.batches.get(batchIds[0])).toMatchObject({ scope: batch.scope, runUpToMicros: 5n })
  expect((await shop.batches.list({ limit: 10 })).rows).toHaveLength(1)
})
