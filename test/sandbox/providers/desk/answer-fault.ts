import type { Answer } from '../../shop/http/route.ts'
import type { PollFault } from '../fault.ts'

/** What a proxy before the provider says when it gets no answer from it. */
export const badGateway = () =>
  new Response(
    '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>',
    {
      status: 502,
      headers: { 'content-type': 'text/html' },
    },
  )

/** An answer whose JSON breaks off half-way. */
export const breakJson = async (response: Response): Promise<Response> => {
  const text = await response.text()
  return new Response(text.slice(0, Math.ceil(text.length / 2)), {
    status: 200,
    headers: { 'content-type': 'application/json' },
  })
}

/** How an answer fares under a fault of the wire; undefined: as it is. */
export const answerPollFault = (
  fault: PollFault | undefined,
  response: Response,
): Answer | Promise<Answer> => {
  switch (fault) {
    case 'gateway-error':
      return badGateway()
    case 'drop-before-accept':
      return 'reset'
    case 'hang':
      return 'hang'
    case 'malformed-json':
      return breakJson(response)
    default:
      return response
  }
}
