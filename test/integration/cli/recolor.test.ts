import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawPicture } from '../../support/draw-picture.ts'
import { runColorway } from './run-colorway.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'colorway-cli-'))
  await writeFile(join(folder, 'ball.jpg'), await drawPicture())
  await writeFile(join(folder, 'text.jpg'), 'This is not a picture.')
  await writeFile(join(folder, 'huge.png'), pngHeader(40_000, 40_000))
  await mkdir(join(folder, 'a-folder.jpg'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A PNG that says how large it is, and then ends. */
const pngHeader = (widthPx: number, heightPx: number): Buffer => {
  const chunk = (type: string, data: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(8)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const listOrNothing = (path: string) => readdir(path).catch(() => [])

describe('recolor refuses', () => {
  it.each<[what: string, picture: string, to: readonly string[], message: RegExp, hint: RegExp]>([
    [
      'a file that is not there',
      'missing.jpg',
      ['--to', 'navy'],
      /missing\.jpg cannot be read: there is no such/,
      /path/,
    ],
    ['a folder', 'a-folder.jpg', ['--to', 'navy'], /a-folder\.jpg cannot be read: it is a folder/, /path/],
    ['a text that is called a picture', 'text.jpg', ['--to', 'navy'], /not a JPEG, PNG or WebP/, /./],
    ['a picture of 1,600 million pixels', 'huge.png', ['--to', 'navy'], /40.?000/, /./],
    ['a slip of the keyboard', 'ball.jpg', ['--to', 'nvay'], /“nvay” is not a colour/, /Did you mean navy/],
    ['an ambiguous colour', 'ball.jpg', ['--to', 'cognac'], /several colours/, /“cognac #9A463D” or/],
    ['a broken hex', 'ball.jpg', ['--to', '#12'], /not a hex colour/, /#1F2A44/],
    ['no colour', 'ball.jpg', [], /--to <color>/, /--help/],
  ])('%s, and leaves nothing behind', async (what, picture, to, message, hint) => {
    const out = join(folder, `out of ${what}`)
    const ran = await runColorway(['recolor', join(folder, picture), ...to, '--out', out, '--json'])
    expect(ran).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(message),
      json: {
        error: {
          code: 'invalid_input',
          message: expect.stringMatching(message),
          hint: expect.stringMatching(hint),
        },
      },
    })
    expect(ran.stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(ran.stderr).not.toMatch(/\n\s+at /)
    expect(await listOrNothing(out)).toEqual([])
  })

  it('a folder that cannot be written to', async () => {
    const out = join(folder, 'text.jpg', 'out')
    const ran = await runColorway([
      'recolor',
      join(folder, 'ball.jpg'),
      '--to',
      'navy',
      '--out',
      out,
      '--json',
    ])
    expect(ran).toMatchObject({
      exitCode: 2,
      stderr: expect.stringMatching(/cannot be written to: a file is in the way/),
      json: { error: { code: 'invalid_input', hint: expect.stringContaining('--out') } },
    })
    expect(await readFile(join(folder, 'text.jpg'), 'utf8')).toBe('This is not a picture.')
  })

  it('in words only where nobody asked for JSON', async () => {
    const ran = await runColorway(['recolor', join(folder, 'ball.jpg'), '--to', 'nvay', '--out', folder])
    expect(ran).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining('navy') })
  })
})

describe('recolor', () => {
  const out = () => join(folder, 'made', 'for it')

  it('writes one picture, and tells what was measured', async () => {
    const args = ['recolor', join(folder, 'ball.jpg'), '--to', 'Navy #1f2a44', '--out', out(), '--json']
    const { exitCode, json, stdout } = await runColorway(args)
    const path = join(out(), 'ball-navy.jpg')
    expect(exitCode).toBe(0)
    expect(json).toEqual({
      out: path,
      mode: 'transfer',
      verdict: expect.stringMatching(/^(pass|look)$/),
      reasons: expect.any(Array),
      report: expect.objectContaining({ deltaE00: expect.any(Number), backgroundChangedPixels: 0 }),
      seconds: expect.any(Number),
    })
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(await readdir(out())).toEqual(['ball-navy.jpg'])
    const { data, info } = await sharp(path).raw().toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ format: 'raw', width: 200, height: 160 })
    const [red, green, blue] = data.subarray((80 * 200 + 100) * info.channels)
    expect(blue).toBeGreaterThan(red)
    expect(red + green + blue).toBeLessThan(350)
  })

  it('names the file by the hex where the name has no Latin letters, and says so in words', async () => {
    const there = join(folder, 'by hex')
    const args = ['recolor', join(folder, 'ball.jpg'), '--to', 'ネイビー', '--out', there]
    const { exitCode, stdout } = await runColorway(args)
    expect({ exitCode, files: await readdir(there) }).toEqual({ exitCode: 0, files: ['ball-1f2a44.jpg'] })
    expect(stdout).toMatch(/ball-1f2a44\.jpg: (pass|look).*ΔE \d/)
  })
})
