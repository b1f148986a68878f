import type { LoggerOptions } from 'pino'
import { describeFailure } from './describe-failure.ts'
import { scrubSecrets } from './scrub-secrets.ts'

/** Fields that are secret by their name, whatever they hold. */
const secretFields = [
  'authorization',
  'cookie',
  'set-cookie',
  'x-shopify-access-token',
  'x-shopify-hmac-sha256',
  'accessToken',
  'refreshToken',
  'sessionToken',
  'apiKey',
  'apiSecret',
  'password',
  'connectionString',
]

/** On the line itself, and up to three folds deep, as in {req: {headers: {authorization}}}. */
const folds = ['', '*', '*.*', '*.*.*']

/** How every line is written: without secrets, whether they are known by their name or by their look. */
export const logOptions = {
  base: null,
  redact: {
    paths: folds.flatMap((fold) => secretFields.map((name) => `${fold}["${name}"]`)),
    censor: '[secret]',
  },
  serializers: {
    err: (error: unknown) => describeFailure(error),
    error: (error: unknown) => describeFailure(error),
  },
  hooks: { streamWrite: scrubSecrets },
} satisfies LoggerOptions
