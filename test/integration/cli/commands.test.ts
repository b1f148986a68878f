import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'
import { runColorway } from './run-colorway.ts'

const commands = [
  'fill',
  'quote',
  'batch',
  'review',
  'publish',
  'publications',
  'undo',
  'colors',
  'compliance',
  'ledger',
  'export',
  'recolor',
  'providers',
  'start',
  'web',
  'worker',
]

describe('help', () => {
  it('lists the commands, with examples and the exit codes', async () => {
    const { exitCode, stdout, stderr } = await runColorway(['--help'])
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' })
    for (const command of commands) expect(stdout).toMatch(new RegExp(`^ {2}${command}\\b`, 'm'))
    expect(stdout).toMatch(/Examples:\n {2}colorway recolor .*\n {2}colorway fill/)
    expect(stdout).toContain('Exit codes')
  })

  it('of a command says what it takes, with an example', async () => {
    const { exitCode, stdout } = await runColorway(['recolor', '--help'])
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/--to <color>.*--out <folder>.*Examples:\n {2}colorway recolor/s)
  })
})

describe('wrong use', () => {
  it.each<[readonly string[], RegExp]>([
    [['frobnicate'], /unknown command 'frobnicate'/],
    [['recolor'], /required option '--to <color>' not specified/],
    [['batch', 'frobnicate'], /unknown command 'frobnicate'/],
    [['colors', 'set', 'Cognac'], /missing required argument 'meaning'/],
    [['fill', '--frobnicate'], /unknown option '--frobnicate'/],
    [[], /Usage: colorway/],
  ])('%j is told, and exits with 2', async (args, message) => {
    const { exitCode, stdout, stderr } = await runColorway(args)
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' })
    expect(stderr).toMatch(message)
  })

  it('is told in JSON too where that was asked for', async () => {
    const { exitCode, json } = await runColorway(['frobnicate', '--json'])
    expect(exitCode).toBe(2)
    expect(json).toEqual({
      error: {
        code: 'invalid_input',
        message: expect.stringContaining('frobnicate'),
        hint: expect.stringContaining('--help'),
      },
    })
  })
})

describe('without a shop', () => {
  let database: FreshDatabase
  beforeAll(async () => {
    database = await freshDatabase()
  })
  afterAll(() => database.drop())
  const env = () => ({ DATABASE_URL: database.url })

  it.each([
    ['fill'],
    ['quote'],
    ['ledger'],
    ['batch', 'list'],
    ['review', 'list'],
    ['publications'],
    ['start'],
  ])('%s %s says how to try the sandbox', async (...args) => {
    const { exitCode, stderr } = await runColorway(args.filter(Boolean), env())
    expect(exitCode).toBe(2)
    expect(stderr).toMatch(/SHOPIFY_SHOP.*npm run demo.*npm run -s sandbox/s)
  })

  it('says so in JSON too', async () => {
    const { exitCode, json } = await runColorway(['fill', '--json'], env())
    expect(exitCode).toBe(2)
    expect(json).toMatchObject({ error: { code: 'invalid_input', hint: expect.stringContaining('sandbox') } })
  })
})

it('a bad environment is told at once, all of it', async () => {
  const env = { PORT: 'x', LOG_LEVEL: 'loud' }
  const { exitCode, stderr, json } = await runColorway(['publications', '--json'], env)
  expect(exitCode).toBe(2)
  expect(stderr).toMatch(/PORT.*LOG_LEVEL/s)
  expect(json).toMatchObject({
    error: { code: 'invalid_input', message: expect.stringContaining('LOG_LEVEL') },
  })
})
