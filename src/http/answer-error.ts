import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { ColorwayError, type ErrorCode } from '../domain/errors.ts'
import type { WireError } from './wire/wire-error.ts'

const statusByCode: Record<ErrorCode, number> = {
  invalid_input: 422,
  not_signed_in: 401,
  not_allowed: 403,
  not_found: 404,
  conflict: 409,
  refused: 422,
  throttled: 429,
  unavailable: 503,
  unknown_outcome: 502,
  failed: 502,
  account_broken: 409,
  budget_exhausted: 402,
  bug: 500,
}

/** Turns any error into an answer: ours with its message, everything else without a word of its own. */
export const answerError = (
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply => {
  if (error instanceof ColorwayError && error.code !== 'bug') {
    const { code, message, hint, fields } = error
    return send(reply, statusByCode[code], {
      code,
      message,
      ...(hint !== undefined && { hint }),
      ...(fields && { fields }),
    })
  }
  if (error.statusCode !== undefined && error.statusCode < 500)
    return send(reply, error.statusCode, {
      code: 'invalid_input',
      message: error.message,
      ...fieldsOf(error),
    })
  // Whoever asked has gone in the middle of it, as from an upload that was stopped: nobody hears the answer.
  if (request.raw.errored === error)
    return send(reply, 400, { code: 'invalid_input', message: 'The request was broken off.' })
  request.log.error({ err: error }, 'request failed')
  return send(reply, 500, {
    code: 'bug',
    message: 'Something went wrong on our side. It was noted; try again.',
  })
}

/** Which parts of a body the schema of its route does not take: "terms/atOnce" for one in another. */
const fieldsOf = ({ validation = [] }: FastifyError): Pick<WireError, 'fields'> => {
  const named = validation.flatMap(({ instancePath, message = '' }) => {
    const name = instancePath.replace(/^\//, '')
    return name === '' ? [] : [[name, message]]
  })
  return named.length > 0 ? { fields: Object.fromEntries(named) } : {}
}

const send = (reply: FastifyReply, status: number, error: WireError): FastifyReply => {
  // App Bridge then asks once more by itself, with a fresh session token.
  if (status === 401) reply.header('x-shopify-retry-invalid-session-request', '1')
  return reply.status(status).header('cache-control', 'no-store').send({ error })
}
