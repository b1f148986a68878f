import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeInParts } from '../../../src/cli/files.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colorway-parts-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('puts a file in the place of the old one once it is whole', async () => {
  const path = join(folder, 'whole.csv')
  await writeFile(path, 'old')
  await writeInParts(path, async (write) => {
    await write('a\r\n')
    expect(await readFile(path, 'utf8')).toBe('old')
    await write('b\r\n')
  })
  expect(await readFile(path, 'utf8')).toBe('a\r\nb\r\n')
})

it('leaves the old one, and nothing else, where writing ends early', async () => {
  const own = join(folder, 'early')
  const path = `${own}.csv`
  await writeFile(path, 'old')
  const ending = writeInParts(path, async (write) => {
    await write('half')
    throw new Error('The database is gone.')
  })
  await expect(ending).rejects.toThrow('The database is gone.')
  expect(await readFile(path, 'utf8')).toBe('old')
  expect((await readdir(folder)).filter((name) => name.startsWith('early'))).toEqual(['early.csv'])
})

it('says which file cannot be written, before anything is read for it', async () => {
  let isAsked = false
  const ending = writeInParts(join(folder, 'none', 'a.csv'), async () => {
    isAsked = true
  })
  await expect(ending).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringMatching(/a\.csv cannot be written: there is no such/),
  })
  expect(isAsked).toBe(false)
})
