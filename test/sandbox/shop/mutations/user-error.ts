/** What is wrong with the input of a mutation: the path into it, Shopify's code, and a sentence. */
export interface UserError {
  readonly field: readonly string[]
  readonly code: string
  readonly message: string
}

/** Makes the errors of one item of an input list. */
export const faultsOf =
  (list: string, index: number) =>
  (field: string, code: string, message: string): UserError => ({
    field: [list, String(index), field],
    code,
    message,
  })
