export type DocumentVariables = Readonly<Record<string, unknown>>

/**
 * A GraphQL document with the types that the official schema gives to its variables and its answer. They are
 * written by `npm run graphql:generate` from the .graphql files in documents/.
 */
export interface AdminDocument<Answer, Variables extends DocumentVariables> {
  /** The operation's name, as "ReadProduct". */
  readonly name: string
  /** The operation with every fragment that it uses. */
  readonly text: string
  readonly kind: 'query' | 'mutation'
  /**
   * What to do when nobody knows whether the shop has carried it out: send it again, for the end state is the
   * same, or leave it to the caller. A mutation says "repeatable" in its file's first comment, and why.
   */
  readonly afterUnknown: 'repeat' | 'ask'
  readonly cost: DocumentCost
  /** Never there: it carries the types. */
  readonly types?: (variables: Variables) => Answer
}

/** About how many points the shop asks for before it runs the document; its answers tell the true number. */
export interface DocumentCost {
  readonly fixed: number
  /** By the name of a list variable: points for each of its items. */
  readonly each: Readonly<Record<string, number>>
}
