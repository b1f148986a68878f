import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { migrationsFolder } from '../../../src/database/migrate.ts'
import { diffSchema } from '../../../src/database/schema-engine/diff-schema.ts'
import { type FreshDatabase, freshDatabase } from '../../support/postgres.ts'

const root = join(import.meta.dirname, '../../..')

let database: FreshDatabase
let scratch: string

beforeAll(async () => {
  database = await freshDatabase()
  scratch = await mkdtemp(join(tmpdir(), 'colorway-schema-'))
})
afterAll(async () => {
  await database.drop()
  await rm(scratch, { recursive: true })
})

test('the migrations make what schema.prisma says', async () => {
  expect(await diffSchema({ url: database.url, folder: migrationsFolder })).toBeUndefined()
})

test('a migration that is missing would be seen', async () => {
  const folder = await mkdtemp(join(scratch, 'none-'))
  expect(await diffSchema({ url: database.url, folder })).toContain('CREATE TABLE')
})

test('generating the client again changes nothing', async () => {
  await cp(join(root, 'prisma/schema.prisma'), join(scratch, 'prisma/schema.prisma'))
  const args = [join(root, 'prisma/generate-client.ts'), join(scratch, 'prisma/schema.prisma')]
  execFileSync(process.execPath, args, { stdio: 'pipe' })
  const generated = 'src/database/generated'
  expect(await readTree(join(root, generated))).toEqual(await readTree(join(scratch, generated)))
})

async function readTree(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return Object.fromEntries(paths.map((path, i) => [path.slice(folder.length), texts[i] ?? '']))
}
