/** What is wrong with the input of a mutation: the path into it, Shopify's code, and a sentence. */
export interface UserError<Code extends string = string> {
  readonly field: readonly string[]
  readonly code: Code
  readonly message: string
}
