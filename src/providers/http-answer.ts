/** A whole answer of a provider's API. */
export interface HttpAnswer {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
  /** undefined where the body is not JSON. */
  readonly json: unknown
}

export const isAccepted = ({ status }: HttpAnswer): boolean => status >= 200 && status < 300
