import { z } from 'zod'
import type { EditOrder } from '../../../domain/edit-order.ts'

const optionalText = z.string().optional()

const wantedColumn = z.object({
  source: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('media'), mediaId: z.string() }),
      z.object({ kind: z.literal('url'), url: z.string() }),
    ])
    .optional(),
  wish: z.object({
    targetName: optionalText,
    targetHex: optionalText,
    template: optionalText,
    prompt: optionalText,
    thing: optionalText,
    altText: optionalText,
  }),
})

/** What columns of its own do not say of an order, as JSON: a file has a million of these. */
export const writeWanted = ({ source, isFurther, wish }: EditOrder): string =>
  // The source of a further angle is its target.
  JSON.stringify(isFurther && source?.kind === 'media' ? { wish } : { source, wish })

interface Columns {
  readonly colorwayKey: string | null
  readonly target: string | null
  readonly wanted: string | null
  readonly onlyMissing: boolean | null
}

/** The order of a row; undefined where it has none. */
export const readOrder = ({ colorwayKey, target, wanted, onlyMissing }: Columns): EditOrder | undefined => {
  if (wanted === null || colorwayKey === null) return undefined
  const { source, wish } = wantedColumn.parse(JSON.parse(wanted))
  const isFurther = target !== null && target !== ''
  return {
    colorwayKey,
    source: source ?? (isFurther ? { kind: 'media', mediaId: target } : undefined),
    isFurther,
    onlyMissing: onlyMissing ?? false,
    wish,
  }
}
