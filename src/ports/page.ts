/** One page of a list, newest first; `nextAfter` is the id to go on from. */
export interface Page<T> {
  readonly rows: readonly T[]
  readonly nextAfter: string | undefined
}

export interface PageRequest {
  readonly after?: string | undefined
  readonly limit: number
}
