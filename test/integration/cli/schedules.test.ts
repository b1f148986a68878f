import { afterAll, beforeAll, expect, it } from 'vitest'
import { openWorld, type World } from '../../sandbox/world/open-world.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'
import { runInProcess } from './run-in-process.ts'

const timeout = 90_000

let database: FreshDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  const products = ['tee', 'mug'].map((handle) =>
    drawProduct({ handle, title: `The ${handle}`, colors: ['White', 'Navy'], sizes: ['S'] }),
  )
  const shop = { render: drawPicture, bulkLifeMs: { created: 0, running: 0 } }
  world = await openWorld({ products, shop, env: { DATABASE_URL: database.url } })
  world.shop.merchant.addCollection('New things', [world.shop.products()[0].id])
})
afterAll(async () => {
  await world.close()
  await database.drop()
})

const run = (...args: readonly string[]) => runInProcess(world.config, args)

it('a refresh tells before what it would make, and makes it', { timeout }, async () => {
  const foreseen = await run('refresh', '--all', '--dry-run', '--json')
  expect(foreseen).toMatchObject({
    exitCode: 0,
    json: { dryRun: true, products: 2, newColors: 2, edits: 2, mostMicros: 0 },
  })
  expect((await run('batch', 'list', '--json')).json).toEqual({ batches: [] })
  const made = await run('refresh', '--collection', 'new-things')
  expect(made.stdout).toMatch(
    /^Found: 1 new colour in 1 product, for up to \$0\.00\.\nSee it with: {2}colorway batch show /,
  )
  expect((await run('batch', 'list', '--json')).json).toMatchObject({
    batches: [{ origin: 'schedule', requestedBy: 'command line', quotedEdits: 1 }],
  })
})

it('schedules are added, listed, paused, run and removed', { timeout }, async () => {
  const nightly = ['schedule', 'add', '--name', 'Every night', '--daily', '02:30', '--all', '--cap', '5.00']
  const added = await run(...nightly)
  expect(added.exitCode).toBe(0)
  expect(added.stdout).toMatch(
    /^Every night: the whole catalogue, every day at 02:30 \(Europe\/Berlin\), up to \$5\.00 a run\n {2}Next: \w{3} \d{4}-\d\d-\d\d 02:30, \w{3} \S+ 02:30, \w{3} \S+ 02:30\n/,
  )
  expect(await run(...nightly)).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('already') })
  const weekly = await run(
    ...['schedule', 'add', '--name', 'News', '--weekly', 'mon', '06:00', '--collection', 'new-things'],
    ...['--time-zone', 'America/New_York', '--cap', '0', '--json'],
  )
  expect(weekly.json).toMatchObject({
    name: 'News',
    cadence: { kind: 'weekly', day: 'mon', at: '06:00' },
    timeZone: 'America/New_York',
    scope: { kind: 'collection', title: 'New things' },
    capMicros: 0,
    nextRuns: [expect.any(String), expect.any(String), expect.any(String)],
  })
  expect((await run('schedule', 'pause', 'News', '--json')).json).toMatchObject({
    paused: true,
    nextRuns: [],
  })
  expect((await run('schedule', 'run', 'News', '--json')).json).toMatchObject({
    state: 'planned',
    cause: 'asked',
  })
  const { stdout } = await run('schedule', 'list')
  expect(stdout).toMatch(/News: the collection New things, every Monday at 06:00/)
  expect(stdout).toMatch(/Paused\./)
  expect(stdout).toMatch(/Last: \S+ {2}It is planned\./)
  expect((await run('schedule', 'resume', 'News')).stdout).toMatch(/Next: Mon/)
  expect((await run('schedule', 'remove', 'News')).stdout).toBe('News is removed.\n')
  expect((await run('schedule', 'list', '--json')).json).toMatchObject({
    schedules: [{ name: 'Every night' }],
  })
})

it.each([
  [['--all'], 'Say once how often'],
  [['--daily', '02:30', '--cron', '0 3 * * 1', '--all'], 'Say once how often'],
  [['--daily', '02:30'], 'Say which part of the catalogue'],
  [['--daily', '25:00', '--all'], '“25:00” is no time of day.'],
  [['--weekly', 'someday', '02:30', '--all'], '--weekly takes a day and a time.'],
  [['--cron', '61 * * * *', '--all'], 'is no cron expression'],
  [['--cron', '*/5 * * * *', '--all'], 'A schedule runs once an hour at most.'],
  [['--daily', '02:30', '--all', '--time-zone', 'Mars/Olympus'], 'There is no time zone “Mars/Olympus”.'],
  [['--daily', '02:30', '--collection', 'nothing'], 'The shop has no collection “nothing”'],
])('of a schedule that cannot be, it is said why: %j', { timeout }, async (args, message) => {
  const { exitCode, stderr } = await run('schedule', 'add', '--name', 'x', '--cap', '1', ...args)
  expect(stderr).toContain(message)
  expect(exitCode).not.toBe(0)
})
