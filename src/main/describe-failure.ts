interface Failure {
  readonly type: string
  readonly code?: string | number
  readonly message: string
  readonly stack?: string
  readonly cause?: unknown
  readonly errors?: readonly unknown[]
}

const causesShown = 4

/**
 * An error as the log tells of it: what it is, its message, where it happened and why. Nothing else of it: drivers
 * and HTTP clients hang whole requests, with their headers, on their errors. What is no error stays as it is.
 */
export const describeFailure = (error: unknown, depth = 0): unknown => {
  if (!(error instanceof Error)) return error
  const { name, message, stack, cause } = error
  const code = 'code' in error ? error.code : undefined
  const describe = (inner: unknown) => describeFailure(inner, depth + 1)
  return {
    type: name,
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    message,
    ...(stack !== undefined && { stack }),
    ...(depth < causesShown && cause instanceof Error && { cause: describe(cause) }),
    ...(depth < causesShown && error instanceof AggregateError && { errors: error.errors.map(describe) }),
  } satisfies Failure
}
