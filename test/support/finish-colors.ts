import { labFromHex } from '../../src/domain/color/lab-from-hex.ts'
import type { PictureStorage } from '../../src/ports/picture-storage.ts'
import type { FinishedColor } from './fill-busy-shop.ts'
import { goodReport } from './good-report.ts'

/** The colours that products of a busy shop come in, by name. */
export const eightColors = {
  Black: '#1C1C1E',
  Mint: '#9ED8C0',
  Navy: '#1F2A44',
  Plum: '#6B2D5C',
  Red: '#C0282D',
  Sage: '#8A9A5B',
  Sand: '#D8C3A5',
  Sky: '#8EC6E6',
} as const

export interface DrawnColor {
  readonly bytes: Uint8Array
  readonly widthPx: number
  readonly heightPx: number
}

interface Draw {
  readonly productTitle: string
  readonly original: DrawnColor
  readonly inColor: (hex: string) => Promise<DrawnColor>
  /** Makes it small. */
  readonly preview: (bytes: Uint8Array) => Promise<Uint8Array>
}

/** Of a product its eight colours as if they had been made and measured: most pass, every fourth is worth a look. */
export const finishColors = async (
  storage: PictureStorage,
  shopId: string,
  { productTitle, original, inColor, preview }: Draw,
): Promise<readonly FinishedColor[]> => {
  const sourceKey = await storage.put(shopId, original.bytes)
  const made: FinishedColor[] = []
  for (const [index, [colorwayLabel, targetHex]] of Object.entries(eightColors).entries()) {
    const { bytes, widthPx, heightPx } = await inColor(targetHex)
    const previewKey = await storage.put(shopId, await preview(bytes))
    const isDoubted = index % 4 === 3
    made.push({
      sourceKey,
      pictureKey: await storage.put(shopId, bytes),
      previewKey,
      differenceKey: previewKey,
      productTitle,
      colorwayLabel,
      targetHex,
      verdict: isDoubted ? 'look' : 'pass',
      reasons: isDoubted ? ['It is not certain where the product ends.'] : [],
      report: { ...goodReport, deltaE00: 0.4 + index / 2, thingColor: labFromHex(targetHex) },
      widthPx,
      heightPx,
    })
  }
  return made
}
