/** What a refresh found in its part of the catalogue: colorways and pictures, counted. */
export interface Findings {
  /** Products that were looked at. */
  readonly products: number
  /** Colorways without a picture that nothing was made for yet, and how many products they are of. */
  readonly newColors: number
  readonly newColorProducts: number
  /** Pictures that are live, and whose photograph is another one now. */
  readonly changedSources: number
  /** Pictures that are live, and whose colour is another one now. */
  readonly changedColors: number
  /** Colours that have another name now; made again only where the colour changed, too. */
  readonly renamed: number
  /** Pictures that somebody took out of the shop or off their variants. They are not made again. */
  readonly removed: number
  /** Pictures of further angles whose photograph changed. They are for a person to ask for. */
  readonly changedAngles: number
  /** Colorways that were made from what is there today and came to nothing: rejected, refused, failed, taken back. */
  readonly leftAlone: number
}

export const noFindings: Findings = {
  products: 0,
  newColors: 0,
  newColorProducts: 0,
  changedSources: 0,
  changedColors: 0,
  renamed: 0,
  removed: 0,
  changedAngles: 0,
  leftAlone: 0,
}

export const addFindings = (one: Findings, other: Findings): Findings => ({
  products: one.products + other.products,
  newColors: one.newColors + other.newColors,
  newColorProducts: one.newColorProducts + other.newColorProducts,
  changedSources: one.changedSources + other.changedSources,
  changedColors: one.changedColors + other.changedColors,
  renamed: one.renamed + other.renamed,
  removed: one.removed + other.removed,
  changedAngles: one.changedAngles + other.changedAngles,
  leftAlone: one.leftAlone + other.leftAlone,
})

/** How a run ended: what it found, and what it makes of that. */
export interface RefreshSummary extends Findings {
  /** Pictures of its batch that are to be made, and the most that they may cost. */
  readonly edits: number
  readonly mostMicros: number
  /** The batch waits for a person: it may cost more than the schedule's cap, or something stands in its way. */
  readonly waits: boolean
  /** In a sentence or a few, for people. */
  readonly text: string
}
