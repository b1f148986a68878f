/** One request to a provider, as it was seen on the wire. It holds no key. */
export interface SeenCall {
  readonly method: string
  readonly host: string
  readonly path: string
  /** undefined where there was no answer. */
  readonly status: number | undefined
  /** The host of another address that the answer named instead of an answer. */
  readonly redirectTo: string | undefined
  /** Fields and headers that speak of money, as "metrics.cost = 0.035". */
  readonly costs: readonly string[]
}
