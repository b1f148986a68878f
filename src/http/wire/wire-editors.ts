import type { ProviderName } from '../../domain/provider-name.ts'

/**
 * GET /api/editors. PUT /api/editors/PROVIDER sets the shop's own key (`WireKeyEntry`); DELETE removes it.
 */
export interface WireEditors {
  /** All that a key can be entered for. */
  readonly providers: readonly ProviderName[]
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

/** The shop's own key at a provider, and what its plan says; what is left out is as the provider's list has it. */
export interface WireKeyEntry {
  /** Left out: the key that is there stays. */
  readonly apiKey?: string
  /** Keep it though the provider does not say now whether it accepts it: an earlier try was answered by 503. */
  readonly untested?: boolean
  readonly model?: string
  readonly draftModel?: string
  readonly priceUsd?: number
  readonly startsPerMinute?: number
  readonly atOnce?: number
}

export interface WireKeySaved extends WireEditors {
  /** "unchecked" where nothing can be asked of the provider without paying for it. */
  readonly keyTest: 'accepted' | 'unchecked' | 'untested'
}
