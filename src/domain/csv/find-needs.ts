import { draftEdit, type PlanningContext } from '../draft-edit.ts'
import { type OrderStart, tellError } from '../draft-orders.ts'
import type { EditWish } from '../edit-order.ts'
import { ColorwayError } from '../errors.ts'
import type { KnownProduct } from './known-product.ts'
import type { OrderNeeds } from './order-needs.ts'

/**
 * Writes the edit's prompt as it will be, once for all edits that have the same: those of one colorway from several
 * pictures mostly do, and writing is what costs most of a row.
 */
export const findNeeds = (
  { gallery, needs }: KnownProduct,
  { colorway, start, isAnew }: Extract<OrderStart, { kind: 'start' }>,
  wish: EditWish,
  context: PlanningContext,
): OrderNeeds => {
  const key = keyOf(colorway.key, start.shown?.key, wish)
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

/** All that a prompt is written from besides its product, of which the alt text is no part. */
const keyOf = (
  colorway: string,
  shown: string | undefined,
  { targetName, targetHex, template, prompt, thing }: EditWish,
): string =>
  `${colorway}\n${shown ?? ''}\n${targetName ?? ''}\n${targetHex ?? ''}\n${template ?? ''}\n${thing ?? ''}\n${prompt ?? ''}`
