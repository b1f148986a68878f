import { isOutside } from '../outside-picture.ts'
import type { Product } from '../product.ts'
import { type EditTrace, isOpen } from './edit-trace.ts'

/** The picture that a colorway would be made from today, where it is the merchant's own. */
export type FindStart = (colorwayKey: string) => string | undefined

/** A picture of the product that may or may not be the one that edits were made from. */
export interface SourceDoubt {
  readonly mediaId: string
  /** The edits that it is to be compared with, by their bytes. */
  readonly traces: readonly EditTrace[]
}

/**
 * What only bytes can tell: the address of an edit's photograph moved, which it also does for less than another picture,
 * or the photograph is gone and the one to start from today may be the same under another id. Nothing is in doubt where
 * the address is what it was: those are nearly all.
 * */
export const listSourceDoubts = (
  product: Product,
  traces: readonly EditTrace[],
  startOf: FindStart,
): readonly SourceDoubt[] => {
  const doubted = traces.flatMap((trace) => {
    const mediaId =
      isOpen(trace) || isUntouched(product, trace) ? undefined : successorOf(product, trace, startOf)
    return mediaId === undefined || trace.sourceKey === undefined ? [] : [{ mediaId, trace }]
  })
  return [...Map.groupBy(doubted, ({ mediaId }) => mediaId)].map(([mediaId, some]) => ({
    mediaId,
    traces: some.map(({ trace }) => trace),
  }))
}

/** What was learned of doubted pictures: storage keys of their bytes by media id; undefined: they cannot be read. */
export type ReadSources = ReadonlyMap<string, string | undefined>

/** Whether the photograph is still the one that the edit was made from. What cannot be read has not changed. */
export const hasSameSource = (
  product: Product,
  trace: EditTrace,
  { read, startOf }: { readonly read: ReadSources; readonly startOf: FindStart },
): boolean => {
  if (isUntouched(product, trace)) return true
  const mediaId = successorOf(product, trace, startOf)
  if (mediaId === undefined) return true
  if (!read.has(mediaId)) return false
  const key = read.get(mediaId)
  return key === undefined || key === trace.sourceKey
}

/** What lies elsewhere is not the shop's to touch. By the whole address: its version moves with alt texts, too, but also where other content came under the same name. */
const isUntouched = ({ media }: Product, { sourceMediaId, sourceUrl }: EditTrace): boolean =>
  isOutside(sourceMediaId) || media.some(({ id, url }) => id === sourceMediaId && url === sourceUrl)

/** The picture that may have taken the place of the edit's; of a further angle only the same media. */
const successorOf = (
  { media }: Product,
  { sourceMediaId, angle, colorwayKey }: EditTrace,
  startOf: FindStart,
): string | undefined => {
  if (media.some(({ id }) => id === sourceMediaId)) return sourceMediaId
  return angle > 0 ? undefined : startOf(colorwayKey)
}
