import { readdir } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { readInput } from '../../../src/cli/files.ts'
import type { TypedTarget } from '../../../src/domain/color/parse-target.ts'
import { ColorwayError, invalidInput } from '../../../src/domain/errors.ts'
import { nameFilePart } from '../../../src/domain/filename.ts'
import type { Photograph } from './photograph.ts'

interface Wish {
  readonly folder: string
  readonly targets: readonly TypedTarget[]
  /** undefined: as the files are named. */
  readonly thing: string | undefined
}

/** Every JPEG, PNG and WebP file of a folder, with each of the targets. @throws ColorwayError `invalid_input` */
export const ownPhotographs = async ({ folder, targets, thing }: Wish): Promise<readonly Photograph[]> => {
  const entries = await readdir(folder).catch((cause: unknown) => {
    throw new ColorwayError('invalid_input', `${folder} is no folder that can be read.`, {
      hint: 'Check the path.',
      cause,
    })
  })
  const files = entries.filter((name) => /\.(jpe?g|png|webp)$/i.test(name)).sort()
  if (files.length === 0)
    throw invalidInput(`${folder} holds no photographs.`, 'JPEG, PNG and WebP files are taken.')
  return files.flatMap((file) =>
    targets.map((target) => ({
      name: `${parse(file).name}-${nameFilePart(target.name) || nameFilePart(target.hex)}`,
      thing: thing ?? thingOf(file),
      target,
      read: () => readInput(join(folder, file)),
    })),
  )
}

/** "Linen_shirt-02.JPG" shows a "linen shirt". */
export const thingOf = (file: string): string =>
  parse(file)
    .name.replaceAll(/[\W\d_]+/g, ' ')
    .trim()
    .toLowerCase() || 'product'
