import { bottomsAndDresses } from './products/bottoms-and-dresses.ts'
import { living } from './products/living.ts'
import { shoesAndAccessories } from './products/shoes-and-accessories.ts'
import { tableAndGifts } from './products/table-and-gifts.ts'
import { tops } from './products/tops.ts'
import type { StagedPicture, StagedProduct } from './staged.ts'

/** The shop's products in its own order, each picture with the shot it is rendered from. */
export const stagedCatalog: readonly StagedProduct[] = [
  ...tops,
  ...bottomsAndDresses,
  ...shoesAndAccessories,
  ...living,
  ...tableAndGifts,
]

const pictures = new Map(
  stagedCatalog.flatMap((product) => product.pictures.map((picture) => [picture.key, picture])),
)

/** The picture of this key; throws when the catalogue has none. */
export function stagedPicture(key: string): StagedPicture {
  const picture = pictures.get(key)
  if (!picture)
    throw new Error(`The catalogue has no picture "${key}". It has: ${[...pictures.keys()].join(', ')}.`)
  return picture
}
