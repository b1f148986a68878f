import { renderPicture } from '../catalog/index.ts'
import type { SandboxShop } from '../shop/sandbox-shop.ts'
import { countChangesOutside } from './count-changes-outside.ts'
import { decodeRgb } from './decode-rgb.ts'
import { differenceTo, measureThing } from './measure-thing.ts'

export interface PublishedPicture {
  readonly label: string
  readonly mediaId: string
  readonly sourceMediaId: string
  readonly targetHex: string
}

export interface Judgement extends PublishedPicture {
  readonly deltaE00: number
  /** Outside of the whole thing. */
  readonly backgroundChangedPixels: number
  /** Of the thing's own trims and prints, which are not of the recoloured material. */
  readonly trimChangedPixels: number
}

/**
 * Judges a published picture by what the shop really serves, fetched back from its CDN, with the true masks of the
 * photograph that it was made from.
 */
export const judgePublished = async (shop: SandboxShop, published: PublishedPicture): Promise<Judgement> => {
  const source = fileOf(shop, published.sourceMediaId)
  if (source.pictureKey === undefined) throw new Error(`${source.filename} was not rendered here.`)
  const { mask, parts } = await renderPicture(source.pictureKey)
  const original = await decodeRgb(await download(source.url))
  const served = fileOf(shop, published.mediaId)
  const result = await decodeRgb(await download(served.url))
  const resultFormat = served.filename.endsWith('.png') ? 'png' : 'jpeg'
  const comparison = { original, result, resultFormat } as const
  const backgroundChangedPixels = await countChangesOutside({ ...comparison, mask: parts })
  const outsideMaterial = await countChangesOutside({ ...comparison, mask })
  return {
    ...published,
    deltaE00: differenceTo(measureThing(result, mask), published.targetHex),
    backgroundChangedPixels,
    trimChangedPixels: outsideMaterial - backgroundChangedPixels,
  }
}

const fileOf = (shop: SandboxShop, mediaId: string) => {
  const file = shop.files().find(({ id }) => id === mediaId)
  if (!file) throw new Error(`The shop has no file ${mediaId}.`)
  return file
}

const download = async (url: string): Promise<Uint8Array> => {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`)
  return new Uint8Array(await response.arrayBuffer())
}
