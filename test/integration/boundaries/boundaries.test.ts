import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { targets, violations } from './violations.ts'

const root = resolve(import.meta.dirname, '../../..')
const reportShape = z.object({
  summary: z.object({
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
    violations: z.array(
      z.object({ from: z.string(), rule: z.object({ name: z.string(), severity: z.string() }) }),
    ),
  }),
})

let folder: string
let summary: z.infer<typeof reportShape>['summary']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colorway-boundaries-'))
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  for (const name of ['package.json', 'tsconfig.json', '.dependency-cruiser.js'])
    await cp(join(root, name), join(folder, name))
  for (const target of targets) await plant(target, 'export const planted = true\n')
  for (const [file, imported] of Object.values(violations).flat())
    await plant(file, `import * as planted from '${imported}'\nexport const kept = planted\n`)
  summary = reportShape.parse(JSON.parse(await cruise(folder))).summary
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('has a planted violation of every rule', () => {
  expect(Object.keys(violations).toSorted()).toEqual(
    summary.ruleSetUsed.forbidden.map(({ name }) => name).toSorted(),
  )
})

it.each(Object.entries(violations))('catches %s', (rule, planted) => {
  const caught = summary.violations
    .filter(({ rule: { name, severity } }) => name === rule && severity === 'error')
    .map(({ from }) => from)
  const missed = planted.map(([file]) => file).filter((file) => !caught.includes(file))
  // A cycle of two files is told of at one of them.
  expect(missed).toEqual(rule === 'no-cycles' ? [expect.any(String)] : [])
})

async function plant(file: string, text: string) {
  const path = join(folder, file)
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

/** The linter exits with the number of errors, so the report counts and the exit code does not. */
function cruise(cwd: string): Promise<string> {
  const args = ['src', 'test', 'extensions', '--config', '.dependency-cruiser.js', '--output-type', 'json']
  return new Promise((done) => {
    execFile(
      join(root, 'node_modules/.bin/depcruise'),
      args,
      { cwd, maxBuffer: 50_000_000 },
      (_error, stdout) => done(stdout),
    )
  })
}
