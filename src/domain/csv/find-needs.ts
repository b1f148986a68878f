import { draftEdit } from '../draft-edit.ts'
import { type OrderStart, tellError } from '../draft-orders.ts'
import type { EditWish } from '../edit-order.ts'
import { ColorwayError } from '../errors.ts'
import type { KnownProduct } from './known-product.ts'
import type { Matching } from './match-row.ts'

/** What an edit asks of the editor that makes it, as far as that is known before it is planned. */
export type OrderNeeds =
  | {
      readonly kind: 'needs'
      readonly needsPrompt: boolean
      readonly promptCharacters: number
      /** Why nobody can make it. */
      readonly skipReason: string | undefined
    }
  | { readonly kind: 'unwritable'; readonly why: string }

/**
 * Writes the edit's prompt as it will be, once for all edits that have the same: those of one colorway from several
 * pictures mostly do, and writing is what costs most of a row.
 */
export const findNeeds = (
  { gallery, needs }: KnownProduct,
  { colorway, start, isAnew }: Extract<OrderStart, { kind: 'start' }>,
  { altText: _, ...wish }: EditWish,
  { context }: Pick<Matching, 'context'>,
): OrderNeeds => {
  const key = JSON.stringify([colorway.key, start.shown?.key, wish])
  const known = needs.get(key)
  if (known) return known
  const found = write()
  needs.set(key, found)
  return found

  function write(): OrderNeeds {
    try {
      const draft = draftEdit({ ...gallery, ...start, colorway, isAnew, angle: 0, wish }, context)
      const { needsPrompt, skipReason, prompt } = draft
      return { kind: 'needs', needsPrompt, promptCharacters: prompt.length, skipReason }
    } catch (error) {
      if (!(error instanceof ColorwayError) || error.code !== 'invalid_input') throw error
      return { kind: 'unwritable', why: tellError(error) }
    }
  }
}
