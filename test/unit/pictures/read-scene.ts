import { labFromRgb, type Rgb8 } from '../../../src/domain/color/srgb.ts'
import { findThing } from '../../../src/pictures/find/find-thing.ts'
import { type Finished, finishEdit } from '../../../src/pictures/finish/finish-edit.ts'
import { type ReadEdit, readEdit } from '../../../src/pictures/finish/read-edit.ts'
import type { Raster } from '../../../src/pictures/raster/raster.ts'

const takeCanvas = (bytes: number) => new Uint8Array(bytes)

/** Finishes an edit of a picture that is as small as the grid that edits are read on. */
export const finishSmall = (
  original: Raster,
  edit: Raster,
  goal: Rgb8,
): Finished & { readonly read: ReadEdit } => {
  const target = labFromRgb(goal)
  const read = readEdit({ small: original, edit, target })
  return {
    ...finishEdit({
      original,
      read,
      target,
      found: findThing(original),
      isGuessIndependent: true,
      takeCanvas,
    }),
    read,
  }
}
