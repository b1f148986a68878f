import { z } from 'zod'
import type { EditOrder } from '../../../domain/edit-order.ts'

/** What is wanted, as JSON: a file has a million of these, and a list is written faster than an object. */
export const writeOrder = ({ colorwayKey, source, isFurther, onlyMissing, wish }: EditOrder): string =>
  JSON.stringify([
    colorwayKey,
    source?.kind === 'media' ? source.mediaId : null,
    source?.kind === 'url' ? source.url : null,
    isFurther,
    onlyMissing,
    wish.targetName,
    wish.targetHex,
    wish.template,
    wish.prompt,
    wish.thing,
    wish.altText,
  ])

const optionalText = z
  .string()
  .nullable()
  .transform((text) => text ?? undefined)

const orderTuple = z.tuple([
  z.string(),
  optionalText,
  optionalText,
  z.boolean(),
  z.boolean(),
  optionalText,
  optionalText,
  optionalText,
  optionalText,
  optionalText,
  optionalText,
])

/** Reads a list of what `writeOrder` wrote. */
export const readOrders = (text: string): readonly EditOrder[] =>
  z.array(orderTuple).parse(JSON.parse(text)).map(toOrder)

const toOrder = ([
  colorwayKey,
  mediaId,
  url,
  isFurther,
  onlyMissing,
  targetName,
  targetHex,
  template,
  prompt,
  thing,
  altText,
]: z.output<typeof orderTuple>): EditOrder => ({
  colorwayKey,
  source: toSource(mediaId, url),
  isFurther,
  onlyMissing,
  wish: { targetName, targetHex, template, prompt, thing, altText },
})

const toSource = (mediaId: string | undefined, url: string | undefined): EditOrder['source'] => {
  if (mediaId !== undefined) return { kind: 'media', mediaId }
  return url === undefined ? undefined : { kind: 'url', url }
}
