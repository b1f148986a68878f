/**
 * Writes cases of the evaluation set to a folder, to look at:
 *
 *     node test/evaluation/write-cases.ts DIR [PART-OF-AN-ID]
 *
 * A contact sheet, sheet.png, shows original, edit and mask (red: material, green: details, blue: whole thing).
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import sharp from 'sharp'
import type { EvaluationCase } from './evaluation-case.ts'
import { evaluationCases } from './make-case.ts'

const tilePx = 240
const casesAcross = 3

const [folder, part = ''] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write(
    'Name the folder to write to: node test/evaluation/write-cases.ts DIR [PART-OF-AN-ID]\n',
  )
  process.exit(2)
}
await mkdir(folder, { recursive: true })
const tiles: Buffer[] = []
const startedAt = performance.now()
for await (const made of evaluationCases(part)) tiles.push(...(await writeCase(folder, made)))
const count = tiles.length / 3
if (count > 0) await writeSheet(join(folder, 'sheet.png'))
const eachMs = Math.round((performance.now() - startedAt) / Math.max(1, count))
process.stdout.write(`${count} cases in ${folder}, ${eachMs} ms each\n`)

async function writeCase(into: string, made: EvaluationCase): Promise<Buffer[]> {
  const name = join(into, made.id.replaceAll('/', '.'))
  const suffixOf = (bytes: Uint8Array) => (bytes[0] === 0x89 ? 'png' : 'jpg')
  const { widthPx: width, heightPx: height, mask, details, parts } = made.truth
  const planes = Buffer.alloc(mask.length * 3)
  for (let index = 0; index < mask.length; index++)
    planes.set([mask[index], details[index], parts[index]], 3 * index)
  const shown = await sharp(planes, { raw: { width, height, channels: 3 } })
    .png()
    .toBuffer()
  await writeFile(`${name}.original.${suffixOf(made.original)}`, made.original)
  await writeFile(`${name}.edited.${suffixOf(made.edited)}`, made.edited)
  await writeFile(`${name}.masks.png`, shown)
  return Promise.all(
    [made.original, made.edited, shown].map((bytes) =>
      sharp(bytes).resize(tilePx, tilePx, { fit: 'contain', background: made.targetHex }).png().toBuffer(),
    ),
  )
}

async function writeSheet(file: string): Promise<void> {
  const columns = 3 * casesAcross
  const sheet = sharp({
    create: {
      width: columns * tilePx,
      height: Math.ceil(tiles.length / columns) * tilePx,
      channels: 3,
      background: '#ffffff',
    },
  })
  const placed = tiles.map((input, i) => ({
    input,
    left: (i % columns) * tilePx,
    top: Math.floor(i / columns) * tilePx,
  }))
  await sheet.composite(placed).png().toFile(file)
}
