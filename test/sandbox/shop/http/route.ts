/** A request that a route's pattern fits, with what the pattern's groups caught, decoded. */
export interface Routed {
  readonly request: Request
  readonly url: URL
  readonly groups: readonly string[]
}

/** What the app gets; or that the connection breaks, or that nothing ever comes. */
export type Answer = Response | 'reset' | 'hang'

/** One thing that the server answers. */
export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly path: RegExp
  answer(routed: Routed): Promise<Answer> | Answer
}

export const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json; charset=utf-8', ...init.headers },
  })

export const text = (body: string, status: number) =>
  new Response(body, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })
