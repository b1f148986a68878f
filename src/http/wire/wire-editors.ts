/** GET /api/editors. PUT /api/editors/PROVIDER sets the shop's own key: `{apiKey, model?}`; DELETE removes it. */
export interface WireEditors {
  readonly editors: readonly WireEditor[]
  /** Set up, and not usable as things are. */
  readonly unusable: readonly Pick<WireEditor, 'provider' | 'isOwn' | 'reason'>[]
  /** The shop's own keys; what they are is told to nobody. */
  readonly keys: readonly {
    readonly provider: string
    readonly model: string | null
    readonly draftModel: string | null
    readonly priceMicros: number | null
    readonly startsPerMinute: number | null
    readonly atOnce: number | null
    readonly setBy: string
    readonly setAt: string
  }[]
}

export interface WireEditor {
  readonly provider: string
  readonly model: string
  readonly tier: 'draft' | 'final'
  readonly priceMicros: number
  /** Whether it heeds what it is told; the local one only paints a colour. */
  readonly followsPrompts: boolean
  /** Whether it works with a key of the shop's own. */
  readonly isOwn: boolean
  /** Why it does not work at the moment. */
  readonly reason: string | null
}
