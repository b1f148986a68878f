import sharp from 'sharp'
import type { Database } from '../../src/database/connect.ts'
import type { PictureStorage } from '../../src/ports/picture-storage.ts'
import { type FinishedColor, fillBusyShop } from './fill-busy-shop.ts'
import { type DrawnColor, finishColors } from './finish-colors.ts'

/** A product to be seen in eight colours. */
export interface PhotographedProduct {
  readonly title: string
  readonly original: () => Promise<DrawnColor>
  readonly inColor: (hex: string) => Promise<DrawnColor>
}

interface BusyShop {
  readonly db: Database
  readonly storage: PictureStorage
  readonly shopId: string
  readonly photographed: readonly PhotographedProduct[]
  readonly edits: number
  readonly inReview: number
  readonly products: number
}

const previewPx = 400
const preview = (bytes: Uint8Array): Promise<Buffer> =>
  sharp(bytes).resize(previewPx, previewPx, { fit: 'inside' }).jpeg().toBuffer()

/** A shop with years behind it, and some of its pictures in review: what they are, in turn. */
export const stageBusyShop = async ({
  db,
  storage,
  shopId,
  photographed,
  ...counts
}: BusyShop): Promise<readonly FinishedColor[]> => {
  const finished: FinishedColor[] = []
  for (const { title, original, inColor } of photographed)
    finished.push(
      ...(await finishColors(storage, shopId, {
        productTitle: title,
        original: await original(),
        inColor,
        preview,
      })),
    )
  await fillBusyShop(db, { shopId, finished, ...counts })
  return finished
}
