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
