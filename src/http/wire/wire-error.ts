export interface WireError {
  readonly code: string
  readonly message: string
  readonly hint?: string
  /** What is wrong with which input, by its name: said beside it. */
  readonly fields?: Readonly<Record<string, string>>
}
