export interface WireError {
  readonly code: string
  readonly message: string
  readonly hint?: string
}
