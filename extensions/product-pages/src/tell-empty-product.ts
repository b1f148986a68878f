import type { WireProductStanding } from '../../../src/http/wire/wire-standing.ts'
import type { Say } from './texts.ts'

/** Why nothing can be made of a product; undefined where something can. */
export const tellEmptyProduct = (
  say: Say,
  { colorways, gallery, mixedOption }: WireProductStanding,
): string | undefined => {
  if (mixedOption !== null) return say('empty.mixed', { option: mixedOption })
  if (colorways.length < 2) return say('empty.colors')
  return gallery.length === 0 ? say('empty.gallery') : undefined
}
