import type { SandboxProvider } from '../../sandbox/providers/sandbox-provider.ts'

export interface Said {
  readonly status: number
  readonly headers: Headers
  readonly bytes: Uint8Array
  /** Undefined where it is no JSON. */
  readonly json: unknown
}

const keyHeaders = ({ name, apiKey }: SandboxProvider): Record<string, string> => {
  switch (name) {
    case 'eachlabs':
    case 'segmind':
      return { 'x-api-key': apiKey }
    case 'pixazo':
      return { 'ocp-apim-subscription-key': apiKey }
    default:
      return { authorization: `Bearer ${apiKey}` }
  }
}

/** Speaks to a provider as its documentation says, by plain fetch. */
export const speakTo = (
  provider: SandboxProvider,
  ownHeaders: Readonly<Record<string, string>> = {},
  signal: AbortSignal | null = null,
) => {
  const ask = async (path: string, init: RequestInit = {}): Promise<Said> => {
    const url = /^http/.test(path) ? path : `${provider.baseUrl}${path}`
    const headers = { 'content-type': 'application/json', ...keyHeaders(provider), ...ownHeaders }
    const response = await fetch(url, { ...init, headers, signal })
    const bytes = new Uint8Array(await response.arrayBuffer())
    return { status: response.status, headers: response.headers, bytes, json: parse(bytes) }
  }
  return {
    get: (path: string) => ask(path),
    post: (path: string, body: unknown) => ask(path, { method: 'POST', body: JSON.stringify(body) }),
  }
}

const parse = (bytes: Uint8Array) => {
  try {
    return JSON.parse(Buffer.from(bytes).toString())
  } catch {
    return undefined
  }
}

/** What lies at a path such as "data.outputs.0"; undefined where nothing does. */
export const valueAt = ({ json }: Pick<Said, 'json'>, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null
          ? Object.entries(value).find(([key]) => key === name)?.[1]
          : undefined,
      json,
    )

export const textAt = (said: Pick<Said, 'json'>, path: string): string => {
  const value = valueAt(said, path)
  if (typeof value !== 'string') throw new Error(`No text at "${path}" of ${JSON.stringify(said.json)}`)
  return value
}

/** Asks again until what is said satisfies. */
export const until = async (ask: () => Promise<Said>, isIt: (said: Said) => boolean): Promise<Said> => {
  for (let tries = 0; tries < 400; tries++) {
    const said = await ask()
    if (isIt(said)) return said
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  throw new Error('It was never said.')
}
