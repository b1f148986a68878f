import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { runProgram } from '../../../src/cli/run-program.ts'
import { cliDeps } from '../../../src/main/cli-deps.ts'
import { openWorld, type World } from '../../sandbox/world/open-world.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'
import { quickPace } from '../../support/quick-pace.ts'
import { watchTerminal } from '../../unit/cli/watch-terminal.ts'

const tee = drawProduct({
  handle: 'tee',
  title: '=Tee, "the first"',
  colors: ['White', 'Navy'],
  sizes: ['S', '-'],
})
const cap = drawProduct({ handle: 'cap', title: 'Cap', colors: ['White', 'Green'], sizes: ['S'] })

let database: FreshDatabase
let world: World
let folder: string
let publicUrl: string | undefined
beforeAll(async () => {
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'colorway-export-'))
  world = await openWorld({
    products: [tee, cap],
    shop: { render: drawPicture },
    env: { DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
  })
  const approve = ['--approve-passing', '--max-delta-e', '20']
  await run('fill', '--product', 'tee', '--yes', ...approve, '--publish')
  await run('fill', '--product', 'cap', '--yes', ...approve)
})
afterAll(async () => {
  await world.close()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const run = async (...args: string[]) => {
  const watched = watchTerminal()
  const config = { ...world.config, publicUrl }
  const deps = { ...cliDeps(config, quickPace), terminal: () => watched.terminal }
  const exitCode = await runProgram({ ...deps, untilStopped: () => new Promise<void>(() => undefined) }, args)
  return { ...watched, exitCode, text: watched.texts.join('\n') }
}

const read = async (path: string): Promise<Record<string, string>[]> =>
  parse(await readFile(path, 'utf8'), { columns: true })

it('published pictures are exported with the addresses that the shop serves them at', async () => {
  const path = join(folder, 'published.csv')
  const { results, text } = await run('export', 'results', '--state', 'published', '--out', path)
  expect(results).toEqual([{ file: path, products: 1, pictures: 1, leftOut: 0, firstLeftOut: [] }])
  expect(text).toBe(`${path}: 1 pictures of 1 products.`)
  const rows = await read(path)
  expect(
    rows.map((row) => [row['Title'], row['URL handle'], row['Option1 value'], row['Option2 value']]),
  ).toEqual([
    [tee.title, 'tee', 'White', 'S'],
    ['', 'tee', 'White', '-'],
    ['', 'tee', 'Navy', 'S'],
    ['', 'tee', 'Navy', '-'],
  ])
  const gallery = rows.map((row) => row['Product image URL']).filter(Boolean)
  expect(gallery).toHaveLength(3)
  const [white, navy] = [rows[0]['Variant image URL'], rows[2]['Variant image URL']]
  expect(rows.map((row) => row['Variant image URL'])).toEqual([white, white, navy, navy])
  expect(gallery).toEqual(expect.arrayContaining([white, navy]))
  expect(white).not.toBe(navy)
  for (const url of gallery) expect((await fetch(url)).headers.get('content-type')).toMatch(/^image\//)
})

it('what is approved only has links of ours, and none where nobody could open them', async () => {
  const refused = await run('export', 'results')
  expect(refused).toMatchObject({ exitCode: 2, written: [] })
  expect(refused.complaints.join()).toMatch(/cannot be fetched.*PUBLIC_URL/s)
  publicUrl = 'https://colorway.example'
  const { written, results } = await run('export', 'results', '--state', 'approved', '--for', 'matrixify')
  publicUrl = undefined
  expect(results).toEqual([])
  expect(parse(written.join(''), { columns: true })).toEqual([
    expect.objectContaining({
      ID: expect.stringMatching(/^\d+$/),
      Handle: 'cap',
      Command: 'UPDATE',
      'Variant ID': expect.stringMatching(/^\d+$/),
      'Option1 Value': 'Green',
      'Image Src': expect.stringMatching(/^https:\/\/colorway\.example\/pictures\/public\//),
      'Variant Command': 'UPDATE',
    }),
  ])
})

it('the log of the review is exported with what each decision was about', async () => {
  const path = join(folder, 'decisions.csv')
  const { results } = await run('export', 'decisions', '--out', path)
  expect(results).toEqual([{ file: path, rows: 2 }])
  expect(await read(path)).toMatchObject([
    {
      product: `'${tee.title}`,
      handle: 'tee',
      colorway: 'Navy',
      decision: 'approve',
      provider: 'local',
      'attempt usd': '0.000000',
    },
    { product: 'Cap', handle: 'cap', colorway: 'Green', decision: 'approve', 'taken back at': '' },
  ])
  expect(await run('export', 'decisions', '--to', '2020-01-01', '--out', path)).toMatchObject({
    results: [{ rows: 0 }],
  })
})

it('the ledger is the same file by both names', async () => {
  const [one, other] = [join(folder, 'one.csv'), join(folder, 'other.csv')]
  await run('export', 'ledger', '--out', one)
  await run('ledger', '--csv', other)
  expect(await readFile(one, 'utf8')).toBe(await readFile(other, 'utf8'))
  expect(await read(one)).toHaveLength(2)
  expect((await readdir(folder)).filter((name) => !name.endsWith('.csv'))).toEqual([])
})
