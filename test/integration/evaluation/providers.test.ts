import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { evaluateProviders } from '../../evaluation/run/evaluate-providers.ts'
import { readWish } from '../../evaluation/run/read-wish.ts'
import { drawPicture } from '../../support/draw-picture.ts'
import { watchTerminal } from '../../unit/cli/watch-terminal.ts'

// Photographs are rendered, edited and finished, on whatever machine there is.
const patienceMs = 180_000

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colorway-photographs-'))
  await mkdir(join(folder, 'set'))
  await writeFile(join(folder, 'set', 'ball-01.jpg'), await drawPicture({ widthPx: 480, heightPx: 400 }))
  await writeFile(join(folder, 'set', 'text-02.jpg'), 'This is not a picture.')
  await writeFile(join(folder, 'set', 'notes.txt'), 'Not even called one.')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const compare = async (args: readonly string[], variables: NodeJS.ProcessEnv = {}) => {
  const watched = watchTerminal()
  const wish = readWish(args)
  if (wish.kind !== 'providers') throw new Error('That asks for no provider.')
  await evaluateProviders(wish, watched.terminal, variables)
  return { ...watched, result: watched.results.at(-1), text: watched.texts.join('\n') }
}

const shareOfOne = expect.toSatisfy((value) => value > 0.5 && value <= 1)

it(
  'has stand-ins edit rendered photographs where no key is set: a row each',
  async () => {
    const { result, said, text } = await compare(['--provider', 'wavespeed', '--pictures', '2'])
    expect(said).toEqual([expect.stringMatching(/No key is set.*Nothing is charged/)])
    expect(result).toEqual({
      standIns: true,
      photographs: 2,
      providers: [
        {
          provider: 'wavespeed',
          model: expect.stringContaining('qwen-image'),
          pictures: 2,
          ...{ accepted: expect.any(Number), look: expect.any(Number), fail: expect.any(Number) },
          ...{ refused: 0, failed: 0 },
          deltaE00: { median: expect.any(Number), p95: expect.any(Number) },
          backgroundPsnrDb: { median: expect.any(Number) },
          structure: { median: shareOfOne },
          costUsd: 0.14,
          // null where none passed.
          costPerAcceptedUsd: expect.toSatisfy((value) => value === null || value >= 0.07),
          seconds: { median: expect.any(Number) },
        },
      ],
    })
    expect(text).toMatch(/PROVIDER.*PASS.*PER PASS.*\nwavespeed +2 /)
  },
  patienceMs,
)

it(
  'takes one’s own photographs, a provider that fetches them and the local one, and keeps what they made',
  async () => {
    const args = ['--set', join(folder, 'set'), '--to', 'navy', '--provider', 'eachlabs', 'local']
    const { result, complaints } = await compare([...args, '--out', join(folder, 'out')])
    const row = { pictures: 2, failed: 1, refused: 0, deltaE00: { median: expect.any(Number) } }
    expect(result).toMatchObject({
      photographs: 2,
      providers: [
        { provider: 'eachlabs', ...row },
        { provider: 'local', costUsd: 0, ...row },
      ],
    })
    expect(complaints).toHaveLength(2)
    for (const complaint of complaints) expect(complaint).toMatch(/text-02-navy: .*not a JPEG, PNG or WebP/)
    expect((await readdir(join(folder, 'out'))).filter((name) => name.startsWith('local'))).toEqual([
      'local.ball-01-navy.edited.png',
      'local.ball-01-navy.result.jpg',
    ])
    const lines = (await readFile(join(folder, 'out', 'judgements.jsonl'), 'utf8')).trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({
        id: 'local.ball-01-navy',
        verdict: expect.any(String),
        report: expect.anything(),
      }),
    )
  },
  patienceMs,
)

/** Nobody listens there. */
const nowhere = { WAVESPEED_API_KEY: 'a-key-that-is-none', WAVESPEED_BASE_URL: 'http://127.0.0.1:9' }

it('says what real calls cost, and sends nothing for more than $1 without a yes', async () => {
  const watched = watchTerminal()
  const wish = readWish(['--provider', 'wavespeed', '--pictures', '15'])
  if (wish.kind !== 'providers') throw new Error('That asks for no provider.')
  await expect(evaluateProviders(wish, watched.terminal, nowhere)).rejects.toMatchObject({
    code: 'invalid_input',
    message: 'This would cost $1.05. Nothing was sent.',
    hint: expect.stringContaining('--yes'),
  })
  expect(watched.said).toEqual([expect.stringMatching(/wavespeed \(.*\): 15 × \$0\.07\nThat is \$1\.05/)])
})

it('never mixes stand-ins with real providers', async () => {
  await expect(compare(['--provider', 'wavespeed', '--provider', 'segmind'], nowhere)).rejects.toMatchObject({
    code: 'invalid_input',
    message: expect.stringContaining('segmind is not set up'),
  })
})
