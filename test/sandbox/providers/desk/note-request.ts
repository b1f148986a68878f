import type { Routed } from '../../shop/http/route.ts'
import type { MutableRequest } from './ledger.ts'

const secretHeaders = ['authorization', 'x-api-key', 'ocp-apim-subscription-key']
const wholeBodies = 30
const longText = 2_000

/** Notes a POST, without its key, and parses its body; undefined where that is no JSON. */
export const noteRequest = async (
  requests: MutableRequest[],
  { request, url }: Routed,
): Promise<{ readonly body: unknown; readonly seen: MutableRequest }> => {
  const body = parse(await request.text())
  const headers = Object.fromEntries([...request.headers].filter(([name]) => !secretHeaders.includes(name)))
  const seen: MutableRequest = {
    at: performance.now(),
    path: `${url.pathname}${url.search}`,
    headers,
    body,
    outcome: 'under way',
    remarks: [],
  }
  requests.push(seen)
  const old = requests.at(-1 - wholeBodies)
  if (old) old.body = withoutLongTexts(old.body)
  return { body, seen }
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Pictures in base64 would fill the memory of a long run. */
const withoutLongTexts = (body: unknown): unknown => {
  if (body === undefined) return undefined
  return JSON.parse(
    JSON.stringify(body, (_, value) =>
      typeof value === 'string' && value.length > longText ? `${value.length} characters` : value,
    ),
  )
}
