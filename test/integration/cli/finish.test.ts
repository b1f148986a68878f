import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AwkwardPicture } from './awkward-pictures.ts'
import { openPictureCli } from './open-picture-cli.ts'
import { runColorway } from './run-colorway.ts'

let cli: Awaited<ReturnType<typeof openPictureCli>>
beforeAll(async () => {
  cli = await openPictureCli()
})
afterAll(() => cli.close())

interface Wish {
  readonly original?: string
  readonly edited?: string
  readonly out: string
}

const finish = ({ original = 'ball.png', edited = 'navy.png', out }: Wish, ...more: readonly string[]) => [
  'finish',
  ...['--original', cli.path(original), '--edited', cli.path(edited)],
  ...['--to', 'navy', '--out', cli.path(out)],
  ...more,
]

const measures = [
  ...['shiftPx', 'scale', 'rotationDeg', 'residualPx', 'maskShare', 'backgroundChangedPixels'],
  ...['backgroundPsnrDb', 'deltaE00', 'chromaDiff', 'hueDiffDeg', 'oldHueShare', 'structure'],
]

const pixelsOf = (path: string) => sharp(path).removeAlpha().raw().toBuffer()

it('ends with one line of JSON: the file, the verdict with its reasons, and what was measured', async () => {
  const ran = await runColorway(finish({ original: 'ball.jpg', out: 'made' }, '--json'))
  const file = join(cli.path('made'), 'ball-navy.jpg')
  expect(ran.exitCode).toBe(0)
  expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1)
  expect(ran.json).toEqual({
    out: file,
    mode: 'transfer',
    verdict: 'pass',
    reasons: [],
    report: expect.objectContaining(Object.fromEntries(measures.map((name) => [name, expect.any(Number)]))),
    seconds: expect.any(Number),
  })
  expect(ran.json).toMatchObject({ report: { backgroundChangedPixels: 0 } })
  expect(await readdir(cli.path('made'))).toEqual(['ball-navy.jpg'])
  expect(await sharp(file).metadata()).toMatchObject({ format: 'jpeg', width: 200, height: 160 })
})

it('writes with --debug what it saw, in the size of the picture', async () => {
  expect(await cli.run(...finish({ out: 'seen' }, '--debug'))).toMatchObject({ exitCode: 0 })
  const files = (await readdir(cli.path('seen'))).toSorted()
  expect(files).toEqual([
    'ball-navy.difference.png',
    'ball-navy.heatMap.png',
    'ball-navy.mask.png',
    'ball-navy.pixels.png',
    'ball-navy.png',
  ])
  for (const file of files)
    expect(await sharp(join(cli.path('seen'), file)).metadata(), file).toMatchObject({
      format: 'png',
      width: 200,
      height: 160,
    })
  const mask = await sharp(join(cli.path('seen'), 'ball-navy.mask.png'))
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  expect([mask[80 * 200 + 100], mask[5 * 200 + 5]]).toEqual([255, 0])
})

it('changes nothing where the mask is dark', async () => {
  await sharp({ create: { width: 100, height: 160, channels: 3, background: '#fff' } })
    .extend({ right: 100, background: '#000' })
    .png()
    .toFile(cli.path('left.png'))
  expect(await cli.run(...finish({ out: 'half' }, '--mask', cli.path('left.png')))).toMatchObject({
    exitCode: 0,
  })
  const before = await pixelsOf(cli.path('ball.png'))
  const after = await pixelsOf(join(cli.path('half'), 'ball-navy.png'))
  const changed = [0, 0]
  for (let at = 0; at < before.length; at++)
    if (before[at] !== after[at]) changed[Math.floor(at / 3) % 200 < 100 ? 0 : 1]++
  expect(changed[0]).toBeGreaterThan(3_000)
  expect(changed[1]).toBe(0)
})

/** What is said of a file that cannot be used, as original and as edit. */
const unusable: readonly (readonly [AwkwardPicture, RegExp])[] = [
  ['text.jpg', /not a JPEG, PNG or WebP/],
  ['empty.jpg', /empty|not a JPEG, PNG or WebP/],
  ['cut-off.jpg', /cut off|damaged/],
  ['animated.webp', /animated/],
  ['printed.jpg', /CMYK/],
  ['dot.png', /1 × 1 pixels/],
  ['nothing.png', /transparent/],
]

describe('refuses, says what to do, and writes nothing', () => {
  it.each(unusable)('%s as the original', async (original, said) => {
    const out = `original ${original}`
    const { exitCode, complaints } = await cli.run(...finish({ original, out }))
    expect({ exitCode, complaints }).toEqual({ exitCode: 2, complaints: expect.stringMatching(said) })
    expect(complaints.split('\n'), 'a message and a hint').toHaveLength(2)
    expect(await readdir(cli.path(out)).catch(() => [])).toEqual([])
  })

  it.each(unusable)('%s as the edit, or fails it', async (edited, said) => {
    const out = `edited ${edited}`
    const { exitCode, complaints, result } = await cli.run(...finish({ edited, out }))
    if (exitCode === 0) expect(result).toMatchObject({ verdict: 'fail', reasons: [expect.any(String)] })
    else {
      expect({ exitCode, complaints }).toEqual({ exitCode: 2, complaints: expect.stringMatching(said) })
      expect(complaints.split('\n'), 'a message and a hint').toHaveLength(2)
      expect(await readdir(cli.path(out)).catch(() => [])).toEqual([])
    }
  })

  it('a file that is not there', async () => {
    const { exitCode, complaints } = await cli.run(...finish({ edited: 'gone.png', out: 'none' }))
    expect(exitCode).toBe(2)
    expect(complaints).toMatch(/gone\.png cannot be read: there is no such file\.\nCheck the path/)
  })
})

it.each([
  { original: 'strip.png', edited: 'navy.png' },
  { original: 'ball.png', edited: 'strip.png' },
  { original: 'strip.png', edited: 'strip.png' },
])('fails pictures of wildly different proportions, or nothing to find: %o', async (pair) => {
  const { exitCode, result } = await cli.run(...finish({ ...pair, out: 'strips' }))
  expect({ exitCode, result }).toMatchObject({ exitCode: 0, result: { verdict: 'fail' } })
})

it.each([
  { original: 'deep.png', edited: 'navy.png' },
  { original: 'ball.png', edited: 'deep-navy.png' },
  { original: 'deep.png', edited: 'deep-navy.png' },
  { original: 'grey.png', edited: 'navy.png' },
])('simply finishes 16 bits and greyscale: %o', async (pair) => {
  const { exitCode, result } = await cli.run(...finish({ ...pair, out: 'deep' }))
  expect({ exitCode, result }).toMatchObject({
    exitCode: 0,
    result: { verdict: 'pass', report: { backgroundChangedPixels: 0 } },
  })
})

it('takes a grey edit, and lands it on the target', async () => {
  const { exitCode, result } = await cli.run(...finish({ edited: 'grey.png', out: 'grey' }))
  expect({ exitCode, result }).toMatchObject({
    exitCode: 0,
    result: { report: { deltaE00: expect.toSatisfy((deltaE) => deltaE < 3), backgroundChangedPixels: 0 } },
  })
})
