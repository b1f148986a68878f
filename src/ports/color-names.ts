import type { ColorClue } from '../domain/color/shop-color.ts'
import type { ColorEntry } from './color-dictionary.ts'
import type { Page } from './page.ts'

/** A colour name that the catalogue has, or the merchant's dictionary, or both. */
export interface ColorName {
  /** Folded. */
  readonly name: string
  /** As most products write it. */
  readonly label: string
  /** How many have it; 0 where only the dictionary does. */
  readonly products: number
  readonly colorways: number
  /** Neither the shop nor the name nor the merchant tells the colour in some of its products. */
  readonly isUnclear: boolean
  /** What the shop says of it, what most products say first; a name that has many different ones not to the end. */
  readonly clues: readonly { readonly clue: ColorClue; readonly products: number }[]
  /** The merchant's own word. */
  readonly entry: Omit<ColorEntry, 'name'> | undefined
}

export interface ColorNameFilter {
  /** Part of the name, however it is spelled. */
  readonly search?: string | undefined
  /** Only those that a person has to explain, or only those of the dictionary. */
  readonly only?: 'unclear' | 'own' | undefined
}

/** Where a page of names goes on. */
export interface ColorNamePlace {
  readonly isUnclear: boolean
  readonly name: string
}

export interface ColorNameCounts {
  readonly all: number
  readonly unclear: number
  readonly own: number
}

/** Pictures that a colour was planned for, and that are not made. */
export interface ColorEdits {
  /** Planned, waiting or parked: they keep the target that they were planned with. */
  readonly waiting: number
  /** Skipped: the next batch plans them anew. */
  readonly skipped: number
}

/** The colour names of a shop's catalogue, as they were counted last. */
export interface ColorNameStore {
  /** The unclear ones first, each kind in the order of names. */
  list(
    page: { readonly after?: ColorNamePlace | undefined; readonly limit: number },
    filter?: ColorNameFilter,
  ): Promise<Page<ColorName>>
  /** undefined where neither the catalogue nor the dictionary has it. */
  get(name: string): Promise<ColorName | undefined>
  counts(): Promise<ColorNameCounts>
  /** How many names a person has to explain before their pictures can be made. */
  countUnclear(): Promise<number>
  /** Open edits that were planned for a name. */
  countEdits(name: string): Promise<ColorEdits>
  /** Counts anew where colours of the mirror changed since: for whoever has written to it. */
  refresh(): Promise<void>
}
