import { percentile } from './percentile.ts'

interface Asking {
  readonly appUrl: string
  readonly mintToken: () => string
  readonly requests: number
}

const pageAfter = (body: unknown): string | undefined =>
  typeof body === 'object' && body !== null && 'nextAfter' in body && typeof body.nextAfter === 'string'
    ? body.nextAfter
    : undefined

/**
 * Asks for a list so many times, one request after the other, or posts this body. Answers the 95th percentile in ms, the
 * answer's body included.
 */
export const measureList = async (
  path: string,
  { appUrl, mintToken, requests }: Asking,
  body?: object,
): Promise<number> => {
  const times: number[] = []
  for (let request = 0; request < requests; request++) {
    const headers = { authorization: `Bearer ${mintToken()}` }
    const startedAtMs = performance.now()
    const posting = body && {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const response = await fetch(`${appUrl}${path}`, posting ?? { headers })
    await response.text()
    times.push(performance.now() - startedAtMs)
    if (!response.ok) throw new Error(`${path} answered ${response.status}.`)
  }
  return percentile(times, 95)
}

/** Where a list goes on after so many pages. */
export const goOn = async (path: string, pages: number, { appUrl, mintToken }: Asking): Promise<string> => {
  let after: string | undefined
  for (let page = 0; page < pages; page++) {
    const join = path.includes('?') ? '&' : '?'
    const url =
      after === undefined ? `${appUrl}${path}` : `${appUrl}${path}${join}after=${encodeURIComponent(after)}`
    const response = await fetch(url, { headers: { authorization: `Bearer ${mintToken()}` } })
    after = pageAfter(await response.json())
    if (after === undefined) throw new Error(`${path} ends before its page ${pages}.`)
  }
  return `${path}${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(after ?? '')}`
}
