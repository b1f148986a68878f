import { type EditState, openEditStates } from '../edit-state.ts'

/** What is left of an edit of a product, on its way or ended: what a refresh has to know of it. */
export interface EditTrace {
  readonly id: string
  readonly productId: string
  readonly state: EditState
  readonly colorwayKey: string
  readonly angle: number
  readonly sourceMediaId: string
  readonly sourceUrl: string
  /** Storage key of the source picture's bytes, derived from these; undefined where they were never fetched. */
  readonly sourceKey: string | undefined
  readonly targetHex: string | undefined
  /** Somebody named the colour for this very edit: it is not what a swatch says, then or now. */
  readonly isTargetNamed: boolean
  /** Empty for further angles. */
  readonly variantIds: readonly string[]
  /** Its picture in the shop, as we left it there; undefined where it is not live. */
  readonly live: LiveTrace | undefined
}

export interface LiveTrace {
  readonly mediaId: string
  readonly since: Date
}

const openStates: readonly EditState[] = openEditStates

export const isOpen = ({ state }: EditTrace): boolean => openStates.includes(state)
