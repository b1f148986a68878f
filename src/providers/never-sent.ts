/** Failures while the connection was being made: no byte of the request had left. */
const beforeConnecting = [
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'ERR_SSL_WRONG_VERSION_NUMBER',
]

/** Steps that come before sending; a reset, for one, may meet a connection in either. */
const earlySteps = ['connect', 'getaddrinfo']

/**
 * Whether a request certainly never arrived, by what fetch threw. All addresses of a name may have been
 * tried: then each of them must have failed early.
 */
export const wasNeverSent = (thrown: unknown): boolean => {
  const cause = thrown instanceof Error && thrown.cause !== undefined ? thrown.cause : thrown
  if (cause instanceof AggregateError && cause.errors.length > 0) return cause.errors.every(isEarly)
  return isEarly(cause)
}

const isEarly = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  if ('code' in error && beforeConnecting.includes(String(error.code))) return true
  return 'syscall' in error && earlySteps.includes(String(error.syscall))
}
