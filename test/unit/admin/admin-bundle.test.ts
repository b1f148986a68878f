import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { resolveConfig } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureAdminBundle } from '../../../src/main/admin-bundle.ts'

let rootDir: string
let outDir: string
const writePage = (title: string) =>
  writeFile(join(rootDir, 'src/admin/index.html'), `<!doctype html><title>${title}</title>`)
const builtPage = () => readFile(join(outDir, 'index.html'), 'utf8')

beforeAll(async () => {
  rootDir = await mkdtemp(join(tmpdir(), 'admin-bundle-'))
  outDir = join(rootDir, 'dist/admin')
  await mkdir(join(rootDir, 'src/admin'), { recursive: true })
  await writeFile(join(rootDir, 'vite.config.ts'), 'export default {}')
})

afterAll(() => rm(rootDir, { recursive: true }))

it('the page is built as for production, also during tests', async () => {
  const configFile = resolve(import.meta.dirname, '../../../vite.config.ts')
  expect(await resolveConfig({ configFile }, 'build')).toMatchObject({ isProduction: true })
})

describe('the built page', () => {
  it('is built where there is none, kept while nothing changes, and built again when something did', async () => {
    await writePage('one')
    expect(await ensureAdminBundle({ rootDir, outDir })).toBe(outDir)
    expect(await builtPage()).toContain('one')

    const before = await stat(join(outDir, 'index.html'))
    await ensureAdminBundle({ rootDir, outDir })
    expect((await stat(join(outDir, 'index.html'))).ino).toBe(before.ino)

    await writePage('two')
    await ensureAdminBundle({ rootDir, outDir })
    expect(await builtPage()).toContain('two')
  })

  it('is put in place once, where several build it at a time', async () => {
    for (let round = 0; round < 5; round++) {
      await writePage(`round ${round}`)
      await Promise.all(Array.from({ length: 6 }, () => ensureAdminBundle({ rootDir, outDir })))
      expect(await builtPage()).toContain(`round ${round}`)
      expect(await readdir(join(rootDir, 'dist'))).toEqual(['admin'])
    }
    await writePage('two')
    await ensureAdminBundle({ rootDir, outDir })
  })

  it('stays as it was when the sources do not build', async () => {
    await writeFile(join(rootDir, 'src/admin/index.html'), '<script type="module" src="./gone.ts"></script>')
    await expect(ensureAdminBundle({ rootDir, outDir })).rejects.toThrow()
    expect(await builtPage()).toContain('two')
  })
})
