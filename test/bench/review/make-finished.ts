import sharp from 'sharp'
import { labFromHex } from '../../../src/domain/color/lab-from-hex.ts'
import type { PictureStorage } from '../../../src/ports/picture-storage.ts'
import { catalog, renderPicture, renderRecolored } from '../../sandbox/catalog/index.ts'
import type { FinishedColor } from '../../support/fill-busy-shop.ts'
import { eightColors } from '../../support/finish-colors.ts'
import { goodReport } from '../../support/good-report.ts'

const photographed = ['studio-hoodie', 'morning-mug']
const previewPx = 400

interface Photograph {
  readonly title: string
  readonly original: Uint8Array
  /** In the order of the eight colours. */
  readonly recolored: readonly { readonly bytes: Uint8Array; readonly preview: Uint8Array }[]
  readonly widthPx: number
  readonly heightPx: number
}

const takePhotograph = async (handle: string): Promise<Photograph> => {
  const product = catalog.find((one) => one.handle === handle)
  if (!product) throw new Error(`The sandbox sells no ${handle}.`)
  const [{ key }] = product.pictures
  const { bytes: original, widthPx, heightPx } = await renderPicture(key)
  const recolored: Photograph['recolored'][number][] = []
  for (const hex of Object.values(eightColors)) {
    const { bytes } = await renderRecolored(key, hex)
    const preview = await sharp(bytes).resize(previewPx, previewPx, { fit: 'inside' }).jpeg().toBuffer()
    recolored.push({ bytes, preview })
  }
  return { title: product.title, original, recolored, widthPx, heightPx }
}

/** Another file that shows the same: readers of JPEG and PNG stop at the end of the picture. */
const copyOf = (bytes: Uint8Array, number: number): Uint8Array =>
  Buffer.concat([bytes, Buffer.from(`copy ${number}`)])

/**
 * Finished colours of products, no two of which share a file, so that no browser has any of them already: eight of
 * each product, rendered at full size.
 */
export const makeFinished = async (
  storage: PictureStorage,
  shopId: string,
  count: number,
): Promise<readonly FinishedColor[]> => {
  const photographs: Photograph[] = []
  for (const handle of photographed) photographs.push(await takePhotograph(handle))
  const colors = Object.entries(eightColors)
  const made: FinishedColor[] = []
  for (let number = 0; number < count; number++) {
    const product = Math.floor(number / colors.length)
    const { title, original, recolored, widthPx, heightPx } = photographs[product % photographs.length]
    const [colorwayLabel, targetHex] = colors[number % colors.length]
    const { bytes, preview } = recolored[number % colors.length]
    const previewKey = await storage.put(shopId, copyOf(preview, number))
    made.push({
      sourceKey: await storage.put(shopId, copyOf(original, product)),
      pictureKey: await storage.put(shopId, copyOf(bytes, number)),
      previewKey,
      differenceKey: previewKey,
      productTitle: title,
      colorwayLabel,
      targetHex,
      verdict: 'pass',
      reasons: [],
      report: { ...goodReport, thingColor: labFromHex(targetHex) },
      widthPx,
      heightPx,
    })
  }
  return made
}
