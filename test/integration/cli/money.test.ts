import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runProgram } from '../../../src/cli/run-program.ts'
import { cliDeps } from '../../../src/main/cli-deps.ts'
import {
  type SandboxProviders,
  startSandboxProviders,
} from '../../sandbox/providers/start-sandbox-providers.ts'
import { openWorld, type World } from '../../sandbox/world/open-world.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'
import { quickPace } from '../../support/quick-pace.ts'
import { watchTerminal } from '../../unit/cli/watch-terminal.ts'
import { paintDisc } from './paint-disc.ts'

const sizes = ['S']
const tee = drawProduct({ handle: 'tee', title: '=Tee, the first', colors: ['White', 'Navy', 'Red'], sizes })
const cap = drawProduct({ handle: 'cap', title: 'Cap', colors: ['White', 'Green', 'Glimmering'], sizes })

let providers: SandboxProviders
let database: FreshDatabase
let world: World
let folder: string
beforeAll(async () => {
  providers = await startSandboxProviders({ latencyMs: 20, enforceLimits: false, edit: paintDisc })
  database = await freshDatabase()
  folder = await mkdtemp(join(tmpdir(), 'colorway-money-'))
  const { apiKey, baseUrl } = providers.of('dashscope')
  world = await openWorld({
    products: [tee, cap],
    shop: { render: drawPicture },
    env: {
      DATABASE_URL: database.url,
      LOG_LEVEL: 'silent',
      DASHSCOPE_API_KEY: apiKey,
      DASHSCOPE_BASE_URL: baseUrl,
      DASHSCOPE_DRAFT_MODEL: 'qwen-image-2.0',
      DASHSCOPE_STARTS_PER_MINUTE: '6000',
      COLORWAY_SHOP_MONTH_CAP_USD: '5',
    },
  })
})
afterAll(async () => {
  await world.close()
  await providers.stop()
  await database.drop()
  await rm(folder, { recursive: true, force: true })
})

const run = async (...args: string[]) => {
  const watched = watchTerminal()
  const deps = { ...cliDeps(world.config, quickPace), terminal: () => watched.terminal }
  const exitCode = await runProgram({ ...deps, untilStopped: () => new Promise<void>(() => undefined) }, args)
  return { ...watched, exitCode, text: watched.texts.join('\n') }
}

it('a quote tells cost, time, caps and what is left out, makes nothing, and can be given up', async () => {
  await run('settings', 'set', 'batchCapUsd=0.1')
  const { exitCode, results, text } = await run('quote', '--product', 'tee', 'cap', '--quality', 'draft')
  expect(exitCode).toBe(0)
  expect(results).toEqual([
    {
      batch: expect.any(String),
      state: 'quoted',
      quality: 'draft',
      calls: 3,
      leastMicros: 105_000n,
      mostMicros: 105_000n,
      seconds: expect.any(Number),
      caps: [
        expect.objectContaining({ cap: 'batch', leftMicros: 100_000n, meets: 'surely' }),
        expect.objectContaining({ cap: 'day', meets: 'no' }),
        expect.objectContaining({ cap: 'month', meets: 'no' }),
        expect.objectContaining({ cap: 'house', capMicros: 5_000_000n, spentMicros: 0n }),
      ],
      provider: undefined,
      angleCalls: 0,
      angleMicros: 0n,
      skipped: [{ reason: expect.stringContaining('Glimmering'), count: 1, examples: ['Cap · Glimmering'] }],
      note: undefined,
    },
  ])
  expect(text).toMatch(/^3 pictures to make, for \$0\.105, in about \d+ s/)
  expect(text).toMatch(/For this batch \$0\.10 of \$0\.10 are left\. The batch will stop there/)
  expect(providers.of('dashscope').requests()).toEqual([])
  const [, id = ''] = /colorway batch cancel (\S+)/.exec(text) ?? []
  expect(text).toContain(`colorway batch run ${id}`)
  expect(await run('batch', 'cancel', id)).toMatchObject({ exitCode: 0 })
  await run('settings', 'set', 'batchCapUsd=100')
})

it('a product that the shop does not have is named', async () => {
  const { exitCode, complaints } = await run('quote', '--product', 'tee', 'hat', 'scarf')
  expect(exitCode).toBe(2)
  expect(complaints).toEqual(['The shop has no product “hat”, “scarf”.'])
})

describe('after a batch', () => {
  beforeAll(async () => {
    const approve = ['--approve-passing', '--max-delta-e', '20']
    const { exitCode, results, said } = await run('fill', '--quality', 'final', '--yes', ...approve)
    expect(exitCode).toBe(0)
    expect(said[0]).toMatch(/^3 pictures to make, for \$0\.225, in about .* at today’s limits\. Batch /)
    expect(results).toMatchObject([{ approved: 3, spentMicros: 225_000n }])
  })

  it('the ledger sums up what it cost, and a quote counts it', async () => {
    const { results, text } = await run('ledger')
    expect(results).toMatchObject([
      {
        all: {
          attempts: 3,
          settledMicros: 225_000n,
          reservedMicros: 0n,
          uncertainMicros: 0n,
          accepted: 3,
          perAcceptedMicros: 75_000n,
        },
        providers: [{ provider: 'dashscope', attempts: 3 }],
        states: [{ state: 'settled', attempts: 3, micros: 225_000n }],
      },
    ])
    expect(text).toMatch(/^\d{4}-\d\d-\d\d +dashscope +3 +0\.225000 .* 3 +0\.075000$/m)
    const quote = await run('quote')
    expect(quote.results).toMatchObject([
      { caps: expect.arrayContaining([expect.objectContaining({ cap: 'house', spentMicros: 225_000n })]) },
    ])
  })

  it('each attempt is a row of CSV, in a file or on standard output', async () => {
    const path = join(folder, 'ledger.csv')
    const { results, text } = await run('ledger', '--csv', path)
    expect(results).toMatchObject([{ csv: { file: path, rows: 3 } }])
    expect(text).toBe(`${path}: 3 attempts.`)
    const csv = await readFile(path, 'utf8')
    const [head, ...rows] = csv.trimEnd().split('\r\n')
    expect(head).toMatch(/^time,product,product id,colorway,provider,account,model,state,reserved usd/)
    expect(rows).toHaveLength(3)
    expect(rows.filter((row) => row.includes(',"\'=Tee, the first",'))).toHaveLength(2)
    expect(rows.filter((row) => row.includes(',settled,0.075000,0.075000,0.075000,'))).toHaveLength(3)
    const { written, results: none } = await run('ledger', '--csv', '-')
    expect({ csv: written.join(''), none }).toEqual({ csv, none: [] })
    expect(await readdir(folder)).toEqual(['ledger.csv'])
  })

  it('the ledger of another time or batch is empty, and says what a file lacks', async () => {
    expect(await run('ledger', '--to', '2020-01-01')).toMatchObject({
      results: [{ all: { attempts: 0 } }],
      text: expect.stringContaining('No attempts'),
    })
    const nowhere = await run('ledger', '--csv', join(folder, 'none', 'ledger.csv'))
    expect(nowhere).toMatchObject({ exitCode: 2, complaints: [expect.stringMatching(/cannot be written/)] })
  })
})

it('a call that may have been charged is listed, and somebody says what became of it', async () => {
  await run('colors', 'set', 'Glimmering', '#C0C0E0')
  providers.of('dashscope').misbehave('drop-after-accept')
  await run('fill', '--product', 'cap', '--quality', 'final', '--yes')
  const { results, text } = await run('uncertain', 'list')
  expect(results).toMatchObject([
    { calls: 1, micros: 75_000n, listed: [{ provider: 'dashscope', colorwayLabel: 'Glimmering' }] },
  ])
  const [, edit = ''] = /^([0-9a-f-]{36}) .* 0\.075000 +dashscope .* Cap · Glimmering$/m.exec(text) ?? []
  expect(await run('uncertain', 'answer', edit, 'perhaps')).toMatchObject({
    exitCode: 2,
    complaints: [expect.stringContaining('again, charged, not-charged')],
  })
  expect(await run('uncertain', 'answer', edit, 'not-charged')).toMatchObject({
    exitCode: 0,
    results: [{ edit, state: 'cancelled' }],
  })
  expect((await run('uncertain', 'list')).text).toBe('No call is uncertain.')
  expect((await run('uncertain', 'answer', edit, 'again')).exitCode).not.toBe(0)
})

it('a batch is asked for colours, angles and an editor by the names that people know, and may start at once', async () => {
  const tee = ['--colorways', 'tee=navy', '--angles', 'tee=2']
  const { exitCode, text, results } = await run('quote', ...tee, '--provider', 'local', '--start')
  // Its lead picture was made before, and is in review.
  expect(text).toMatch(/^1 picture to make \(1 of further angles, up to \$0\.00\), for \$0\.00/)
  expect(exitCode).toBe(0)
  expect(results).toEqual([
    expect.objectContaining({ provider: 'local', calls: 1, angleCalls: 1, mostMicros: 0n }),
  ])
  const [, id = ''] = /batch show (\S+)/.exec(text) ?? []
  await vi.waitFor(async () => expect((await run('batch', 'show', id)).text).toMatch(/ running | done /))
  expect(await run('batch', 'retry', id)).toMatchObject({
    exitCode: 0,
    text: expect.stringMatching(/^0 could be made/),
  })
  await run('batch', 'cancel', id)
})

it.each([
  [['--colorways', 'tee=Teal'], /has no colour “Teal”: it has “White”, “Navy”, “Red”/],
  [['--colorways', 'Navy'], /names no product/],
  [['--angles', 'tee=7'], /no picture at place “7”: its gallery has 2/],
  [['--template', 'Capes'], /no prompt “Capes”/],
  [['--provider', 'pixazo'], /editor pixazo cannot be used/],
])('what there is not is named: %j', async (args, message) => {
  expect(await run('quote', ...args)).toMatchObject({
    exitCode: 2,
    complaints: [expect.stringMatching(message)],
  })
})
