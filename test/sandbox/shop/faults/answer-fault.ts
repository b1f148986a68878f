import { type Answer, text } from '../http/route.ts'
import type { FaultKind } from './fault-plan.ts'

const retryAfterSeconds = 1

/** What the app sees of a fault. Outside GraphQL, being throttled is a status like any other. */
export const answerFault = (kind: FaultKind): Answer => {
  switch (kind) {
    case 'http-500':
      return text('Internal Server Error', 500)
    case 'http-502':
      return new Response('<html><body><h1>502 Bad Gateway</h1></body></html>', {
        status: 502,
        headers: { 'content-type': 'text/html' },
      })
    case 'http-429':
    case 'throttled':
      return new Response('{"errors":"Exceeded the rate limit"}', {
        status: 429,
        headers: { 'content-type': 'application/json', 'retry-after': String(retryAfterSeconds) },
      })
    case 'reset':
    case 'hang':
      return kind
  }
}
