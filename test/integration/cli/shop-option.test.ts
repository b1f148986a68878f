import { afterAll, beforeAll, expect, it } from 'vitest'
import { runProgram } from '../../../src/cli/run-program.ts'
import { cliDeps } from '../../../src/main/cli-deps.ts'
import { openWorld, type World } from '../../sandbox/world/open-world.ts'
import { drawPicture, drawProduct } from '../../support/drawn-catalog.ts'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'
import { watchTerminal } from '../../unit/cli/watch-terminal.ts'

const tee = drawProduct({ handle: 'tee', title: 'Tee', colors: ['White'], sizes: ['S'] })

let database: FreshDatabase
let world: World
beforeAll(async () => {
  database = await freshDatabase()
  const env = { DATABASE_URL: database.url, LOG_LEVEL: 'silent' }
  world = await openWorld({ products: [tee], shop: { render: drawPicture }, env })
})
afterAll(async () => {
  await world.close()
  await database.drop()
})

const run = async (...args: string[]) => {
  const { terminal, complaints, results } = watchTerminal()
  const exitCode = await runProgram({ ...cliDeps(world.config), terminal: () => terminal }, args)
  return { exitCode, complaints, results }
}

it('a command may name the shop that it is about, and is told of the others where it is none', async () => {
  const { shopDomain } = world.shop
  expect(await run('batch', 'list', '--shop', shopDomain)).toMatchObject({
    exitCode: 0,
    results: [{ batches: [] }],
  })
  expect(await run('batch', 'list')).toMatchObject({ exitCode: 0, results: [{ batches: [] }] })
  expect(await run('batch', 'list', '--shop', 'nobody.myshopify.com')).toMatchObject({
    exitCode: 2,
    complaints: [expect.stringMatching(new RegExp(`nobody.*is no shop.*${shopDomain}`, 's'))],
    results: [],
  })
})
