import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const folder = fileURLToPath(new URL('./planted/', import.meta.url))
const vitest = fileURLToPath(new URL('../../../node_modules/vitest/vitest.mjs', import.meta.url))

/** A run of its own over one planted test, with the same watch as ours. */
const runPlanted = (name: string): Promise<{ readonly exitCode: number; readonly printed: string }> =>
  new Promise((resolve) => {
    const args = [
      vitest,
      'run',
      '--root',
      folder,
      '--config',
      `${folder}vitest.config.ts`,
      `${name}.planted.ts`,
    ]
    execFile(
      process.execPath,
      args,
      { env: { PATH: process.env['PATH'], NO_COLOR: '1' } },
      (error, stdout, stderr) =>
        resolve({ exitCode: error === null ? 0 : Number(error.code), printed: stdout + stderr }),
    )
  })

it('a secret in a log fails the run, and is not told again', async () => {
  const { exitCode, printed } = await runPlanted('log')
  expect(printed).toMatch(/1 passed/)
  expect(printed).toContain('a token of Shopify in: planted in a log')
  expect(printed).not.toContain('shpat_0')
  expect(exitCode).toBe(1)
})

it('a secret in a refusal fails the run', async () => {
  const { exitCode, printed } = await runPlanted('answer')
  expect(printed).toMatch(/1 passed/)
  expect(printed).toContain('known secret 1 in: GET /planted')
  expect(exitCode).toBe(1)
})

it('a run that keeps its secrets passes', async () => {
  const { exitCode, printed } = await runPlanted('nothing')
  expect(printed).toMatch(/1 passed/)
  expect(exitCode).toBe(0)
})
