import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CsvImport } from '../../../src/ports/csv-import-store.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someProduct } from '../../support/some-product.ts'
import { type Importing, openImporting } from './open-importing.ts'

const colors = ['White', 'Navy', 'Red']
const tee = someProduct({ colors })
const mug = someProduct({
  id: 'gid://shopify/Product/2',
  title: 'Mug',
  handle: 'mug',
  colors,
  sizes: ['One'],
  media: ['front', 'back'].map((side) => ({
    id: `mug ${side}`,
    altText: '',
    url: `https://cdn.example/mug-${side}.jpg?v=1`,
    widthPx: 800,
    heightPx: 600,
  })),
  pictured: [],
})

let opened: OpenStores
let shop: Importing
beforeAll(async () => {
  opened = await openStores()
})
beforeEach(async () => {
  shop = await openImporting(opened, [tee, mug])
})
afterAll(() => opened.close())

/** Every row that holds data is planned, noted or an error, and none is two of these. */
const expectAccounted = ({ dataRows, summary }: CsvImport) =>
  expect((summary?.planned ?? 0) + (summary?.notes ?? 0) + (summary?.errors ?? 0)).toBe(dataRows)

const codesOf = async (id: string) =>
  (await shop.linesOf(id)).map(({ number, outcome, problem }) => [number, problem?.code ?? outcome])

describe('a file in our own format', () => {
  it('becomes a plan and a report, in which each row is accounted for', async () => {
    const file = await shop.importText(
      [
        'Handle,SKU,Colour,Target hex,Source picture,Angle,Alt text',
        'tee,,Navy,#101830,,,Tee in midnight',
        'tee,,Navy,#101830,,,Tee in midnight',
        'TEE,,red,,,,',
        'mug,,Navy,,2,further,',
        'mug,,Navy,,1,,',
        '',
        'tee,,Nvay,,,,',
        'Mugs,,Navy,,,,',
        ',,Navy,,,,',
        'mug,,Red,#12,,,',
        'mug,,Red,#111111,,,',
        'mug,,Red,#222222,,,',
        'tee,,White,,,,',
        ',,,,,,',
      ].join('\n'),
    )
    expect(file).toMatchObject({
      state: 'quoted',
      dataRows: 12,
      summary: { planned: 4, edits: 4, products: 2 },
    })
    expectAccounted(file)
    expect(await codesOf(file.id)).toEqual([
      [2, 'planned'],
      [3, 'same-as'],
      [4, 'planned'],
      [5, 'planned'],
      [6, 'planned'],
      [8, 'unknown-colorway'],
      [9, 'unknown-handle'],
      [10, 'no-product'],
      [11, 'cell'],
      [12, 'conflict'],
      [13, 'conflict'],
      [14, 'no-source'],
    ])
    const [misspelled] = (await shop.linesOf(file.id)).filter(({ number }) => number === 8)
    expect(misspelled.problem).toMatchObject({
      column: 'Colour',
      value: 'Nvay',
      suggestion: 'Did you mean Navy?',
    })
    const [unknown] = (await shop.linesOf(file.id)).filter(({ number }) => number === 9)
    expect(unknown.problem).toMatchObject({
      column: 'Handle',
      value: 'Mugs',
      suggestion: 'Did you mean mug?',
    })
  })

  it('makes edits of just that, once it is approved', async () => {
    const file = await shop.importText(
      [
        'Handle,Colour,Target colour,Target hex,Source picture,Angle,Alt text,Thing,Prompt',
        'tee,Navy,midnight,#101830,,,Tee in midnight,jersey,',
        'mug,Red,,,https://pictures.example/mug.jpg,,,,Paint the mug red and keep the handle white.',
        'mug,Red,,,2,further,,,',
      ].join('\n'),
    )
    const made = await shop.approve(file.id)
    expect(
      made.map(({ productTitle, colorwayLabel, angle }) => [productTitle, colorwayLabel, angle]),
    ).toEqual([
      ['Mug', 'Red', 0],
      ['Mug', 'Red', 2],
      ['Tee', 'Navy', 0],
    ])
    const [outside, , navy] = made
    expect(navy).toMatchObject({
      targetHex: '#101830',
      targetOrigin: 'order',
      thing: 'jersey',
      altText: 'Tee in midnight',
    })
    expect(navy.prompt).toContain('midnight')
    expect(outside).toMatchObject({
      sourceMediaId: 'outside:https://pictures.example/mug.jpg',
      prompt: 'Paint the mug red and keep the handle white.',
      needsPrompt: true,
    })
    const [{ state, origin }] = (await shop.batches.list({ limit: 1 })).rows
    expect({ state, origin }).toEqual({ state: 'running', origin: 'csv' })
  })

  it('asks nothing twice: the same file again makes nothing, also as a part of another one', async () => {
    const text = 'Handle,Colour\ntee,Navy\ntee,Red\n'
    const first = await shop.importText(text)
    expect(await shop.approve(first.id)).toHaveLength(2)
    const again = await shop.importText(text)
    expect(again.summary).toMatchObject({ planned: 0, notes: 2, errors: 0, edits: 0 })
    const more = await shop.importText(`${text}mug,Navy\n`)
    expect(more.summary).toMatchObject({ planned: 1, notes: 2, edits: 1 })
  })

  it('answers the same to two who approve it', async () => {
    const { id } = await shop.importText('Handle,Colour\ntee,Navy\n')
    const [one, other] = await Promise.all([shop.approve(id), shop.approve(id)])
    expect(other.map((edit) => edit.id)).toEqual(one.map((edit) => edit.id))
    expect((await shop.batches.list({ limit: 10 })).rows).toHaveLength(1)
  })

  it('means all colours that lack a picture where a row names none', async () => {
    const file = await shop.importText('Handle\ntee\nmug\nmug\n')
    expect(file.summary).toMatchObject({ planned: 2, notes: 1, edits: 5 })
    expectAccounted(file)
  })

  it('has a wish of its own count before one for all that is missing', async () => {
    const file = await shop.importText('Handle,Colour,Target hex\ntee,,\ntee,Navy,#101830\n')
    expect(file.summary).toMatchObject({ planned: 2, edits: 2 })
    const made = await shop.approve(file.id)
    expect(made.map(({ colorwayLabel, targetHex }) => [colorwayLabel, targetHex])).toEqual([
      ['Navy', '#101830'],
      ['Red', expect.any(String)],
    ])
  })
})

describe('a report', () => {
  it('holds the rows with errors as they stand in the file, and can be mended and uploaded again', async () => {
    const file = await shop.importText(
      'Handle;Farbe;Notiz\ntee;Navy;gut\ntee;Nvay;"=1+1; ""so"""\nhat;Red;\n',
    )
    const report = await shop.report(file.id)
    const lines = report.replace('\ufeff', '').trim().split('\r\n')
    expect(lines[0]).toBe('Handle,Farbe,Notiz,Reason,What to do')
    expect(lines[1]).toMatch(/^tee,Nvay,"'=1\+1; ""so""",/)
    expect(lines[2]).toMatch(/^hat,Red,,/)
    expect(lines).toHaveLength(3)
    const mended = await shop.importText(report.replace('Nvay', 'Red').replace('\nhat', '\nmug'))
    expect(mended).toMatchObject({ shape: { delimiter: ',' }, summary: { planned: 2, errors: 0 } })
    expect(await shop.report(mended.id)).toBe('\ufeffHandle,Farbe,Notiz,Reason,What to do\r\n')
  })
})

describe('an export', () => {
  it('of Shopify asks for what is missing, once for all sizes', async () => {
    const file = await shop.importText(
      [
        'Handle,Title,Option1 Name,Option1 Value,Option2 Name,Option2 Value,Image Src,Variant Image',
        'tee,Tee,Color,White,Size,S,https://cdn.example/White.jpg,https://cdn.example/White.jpg',
        'tee,,,White,,M,,',
        'tee,,,Navy,,S,https://cdn.example/2.jpg,',
        'tee,,,Navy,,M,,',
        'tee,,,Green,,M,,',
        'tee,,,,,,https://cdn.example/3.jpg,',
        'hat,Hat,Color,White,,,,',
      ].join('\r\n'),
    )
    expect(file.shape?.layout?.kind).toBe('shopify')
    expectAccounted(file)
    expect(await codesOf(file.id)).toEqual([
      [2, 'pictured'],
      [3, 'pictured'],
      [4, 'planned'],
      [5, 'same-as'],
      [6, 'unknown-colorway'],
      [7, 'picture-row'],
      [8, 'unknown-handle'],
    ])
  })

  it('of Matrixify does so by ids, and leaves out what it deletes', async () => {
    const file = await shop.importText(
      [
        'ID,Handle,Command,Top Row,Variant ID,Variant Command,Option1 Value,Option2 Value',
        `1,tee,MERGE,TRUE,,MERGE,Navy,S`,
        ',,,,,MERGE,Red,S',
        ',,,,,DELETE,Red,M',
      ].join('\n'),
    )
    expect(file.shape?.layout?.kind).toBe('matrixify')
    expect(await codesOf(file.id)).toEqual([
      [2, 'planned'],
      [3, 'planned'],
      [4, 'left-out'],
    ])
  })
})

it('whose columns nobody knows waits to be told what they are', async () => {
  const unmapped = await shop.importText('Artikel,Ton\ntee,Navy\nmug,Red\n')
  expect(unmapped).toMatchObject({ state: 'unmapped', dataRows: 2 })
  await expect(shop.map(unmapped.id, { optionValue: 'Ton' })).rejects.toThrow('which product a row is about')
  await expect(shop.map(unmapped.id, { handle: 'Artikle' })).rejects.toThrow('no column “Artikle”')
  await shop.map(unmapped.id, { handle: 'Artikel', optionValue: 'Ton' })
  expect(await shop.read(unmapped.id)).toMatchObject({ state: 'quoted', dataRows: 2, summary: { edits: 2 } })
})

it('that is no table says so', async () => {
  const file = await shop.importText(
    Buffer.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 400 }, (_, at) => at % 7)]),
  )
  expect(file).toMatchObject({ state: 'failed', reason: expect.stringContaining('not a text file') })
})

it('goes on at the row that was reached where its worker has to stop', async () => {
  // So many that whoever looks after the first thousand comes long before the last.
  const rowCount = 30_000
  const rows = Array.from(
    { length: rowCount },
    (_, row) => `${row % 2 ? 'tee' : 'mug'},${row % 3 ? 'Navy' : 'Red'}`,
  )
  const text = ['Handle,Colour', ...rows].join('\n')
  const whole = await shop.importText(text)
  const id = await shop.receive(text)
  const stop = new AbortController()
  const stopped = shop.read(id, stop.signal)
  await expect.poll(async () => (await shop.imports.get(id)).rowRead, { interval: 1 }).toBeGreaterThan(0)
  stop.abort()
  await stopped.catch(() => undefined)
  const { rowRead, state } = await shop.imports.get(id)
  expect([state, rowRead <= rowCount]).toEqual(['reading', true])
  const resumed = await shop.read(id)
  expect(resumed.summary).toEqual(whole.summary)
  expect(resumed.dataRows).toBe(rowCount)
})
