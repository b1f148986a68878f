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
  readonly result?: string
  readonly to?: string
}

const measure = (
  { original = 'ball.png', result = 'navy.png', to = 'navy' }: Wish,
  ...more: readonly string[]
) => ['measure', '--original', cli.path(original), '--result', cli.path(result), '--to', to, ...more]

it('ends with one line of JSON: verdict, reasons, and the same measures as finishing', async () => {
  const ran = await runColorway(measure({}, '--json'))
  expect(ran.exitCode).toBe(0)
  expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1)
  expect(ran.json).toEqual({
    mode: expect.stringMatching(/^(transfer|composite)$/),
    verdict: expect.stringMatching(/^(pass|look|fail)$/),
    reasons: expect.any(Array),
    report: expect.objectContaining({
      deltaE00: expect.any(Number),
      backgroundChangedPixels: 0,
      backgroundPsnrDb: expect.any(Number),
      maskShare: expect.any(Number),
      oldHueShare: expect.any(Number),
      structure: expect.any(Number),
    }),
    seconds: expect.any(Number),
  })
})

it('measures how far a colour is from what was asked for', async () => {
  const near = await cli.run(...measure({}))
  const far = await cli.run(...measure({ to: 'red' }))
  expect(near.result).toMatchObject({ report: { deltaE00: expect.closeTo(2, -1) } })
  expect(far.result).toMatchObject({ verdict: 'fail' })
})

it('takes the thing to be where the mask is light', async () => {
  await sharp({ create: { width: 40, height: 160, channels: 3, background: '#fff' } })
    .extend({ left: 80, right: 80, background: '#000' })
    .png()
    .toFile(cli.path('band.png'))
  const { result } = await cli.run(...measure({}, '--mask', cli.path('band.png')))
  expect(result).toMatchObject({ report: { maskShare: expect.closeTo(0.2, 1) } })
  expect(result).not.toMatchObject({ report: { backgroundChangedPixels: 0 } })
})

const unusable: readonly (readonly [AwkwardPicture, RegExp])[] = [
  ['text.jpg', /not a JPEG, PNG or WebP/],
  ['empty.jpg', /empty|not a JPEG, PNG or WebP/],
  ['cut-off.jpg', /cut off|damaged/],
  ['animated.webp', /animated/],
  ['printed.jpg', /CMYK/],
  ['dot.png', /1 × 1|size|proportions/],
  ['nothing.png', /transparent/],
]

describe('refuses and says what to do, or fails', () => {
  const cases = unusable.flatMap(([name, said]) => [
    { pair: { original: name }, said },
    { pair: { result: name }, said },
  ])
  it.each(cases)('$pair', async ({ pair, said }) => {
    const { exitCode, complaints, result } = await cli.run(...measure(pair))
    if (exitCode === 0) expect(result).toMatchObject({ verdict: 'fail' })
    else expect({ exitCode, complaints }).toEqual({ exitCode: 2, complaints: expect.stringMatching(said) })
  })
})

it.each([{ original: 'strip.png' }, { result: 'strip.png' }])(
  'never takes wildly different proportions for a good result: %o',
  async (pair) => {
    const { exitCode, complaints, result } = await cli.run(...measure(pair))
    if (exitCode === 0) expect(result).toMatchObject({ verdict: 'fail' })
    else expect({ exitCode, complaints }).toEqual({ exitCode: 2, complaints: expect.stringMatching(/\n/) })
  },
)

it.each([{ original: 'deep.png' }, { result: 'deep-navy.png' }, { original: 'grey.png' }])(
  'simply measures 16 bits and greyscale: %o',
  async (pair) => {
    const { exitCode, result } = await cli.run(...measure(pair))
    expect({ exitCode, result }).toMatchObject({
      exitCode: 0,
      result: { report: { deltaE00: expect.any(Number) } },
    })
  },
)
