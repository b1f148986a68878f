import type { SizePx } from '../desk/call.ts'
import type { Flaws } from './draw-flaws.ts'
import type { Masks } from './find-masks.ts'

/** What a model recolours: most often what it was asked for. */
export const chooseRegion = (
  { material, thing }: Masks,
  region: Flaws['region'],
  { widthPx, heightPx }: SizePx,
): Uint8Array => {
  switch (region) {
    case 'the thing':
      return material
    case 'its prints as well':
      return thing
    case 'only half': {
      const end = Math.floor(heightPx / 2) * widthPx
      return material.map((value, index) => (index < end ? value : 0))
    }
    case 'also the background': {
      const end = Math.floor(heightPx / 3) * widthPx
      return material.map((value, index) => (index < end ? 255 - thing[index] + value : value))
    }
  }
}
