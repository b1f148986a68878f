import type { SeenCall } from '../pipeline/seen-call.ts'
import { findCosts } from './find-costs.ts'

/** What is longer holds pictures, and is not looked through. */
const mostHeardBytes = 200_000

interface Listener {
  readonly fetch: typeof fetch
  seen(): readonly SeenCall[]
}

/** A `fetch` that remembers what was asked and answered, and changes nothing about it. */
export const listenToCalls = (send: typeof fetch = fetch): Listener => {
  const calls: (() => SeenCall)[] = []
  return {
    seen: () => calls.map((tell) => tell()),
    fetch: async (input, init) => {
      const { host, pathname } = new URL(input instanceof Request ? input.url : input)
      const call = { method: init?.method ?? 'GET', host, path: pathname }
      const at = calls.push(() => ({ ...call, status: undefined, redirectTo: undefined, costs: [] })) - 1
      const response = await send(input, init)
      const { status, headers } = response
      const heard: Uint8Array[] = []
      calls[at] = () => ({
        ...call,
        status,
        redirectTo: redirectOf(response, host),
        costs: findCosts(headers, Buffer.concat(heard)),
      })
      if (!response.body || !headers.get('content-type')?.includes('json')) return response
      let bytes = 0
      const listening = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform: (chunk, controller) => {
          bytes += chunk.length
          if (bytes <= mostHeardBytes) heard.push(chunk)
          controller.enqueue(chunk)
        },
      })
      return new Response(response.body.pipeThrough(listening), { status, headers })
    },
  }
}

const redirectOf = ({ status, headers }: Response, host: string): string | undefined =>
  status >= 300 && status < 400 ? (URL.parse(headers.get('location') ?? '')?.host ?? host) : undefined
