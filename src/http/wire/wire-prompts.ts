import type { ReferenceRole } from '../../domain/prompts/reference.ts'

/**
 * POST /api/prompts/preview → the exact prompts of every colorway of some products: `{productIds: string[]}`, with
 * `template` where another one than the shop's is to be tried. Products that the shop does not have give none.
 */
export interface WirePromptPreview {
  readonly productId: string
  readonly productTitle: string
  readonly colorwayKey: string
  readonly colorwayLabel: string
  readonly thing: string
  readonly prompt: string
  /** For editors that are sent the references as well. */
  readonly referencedPrompt: string | null
  /** For a second try after a refusal. */
  readonly rewordedPrompt: string
  /** Which of our own prompts it is; null for one of the shop's. */
  readonly builtInVersion: number | null
  /** Why our own is used in place of the shop's. */
  readonly note: string | null
  readonly references: readonly { readonly role: ReferenceRole; readonly url: string }[]
  /** For each editor that follows prompts. One that is too long for an editor is not sent to it: `error` says so. */
  readonly lengths: readonly {
    readonly provider: string
    readonly model: string
    readonly length: number
    readonly unit: 'characters' | 'tokens'
    readonly limit: number | null
    readonly error: string | null
  }[]
}
