import { z } from 'zod'
import type { ModelList } from '../cli/workshop.ts'

interface Provider {
  /** Without a slash at its end. */
  readonly baseUrl: string
  readonly apiKey: string
  readonly model: string
  readonly signal: AbortSignal
}

const timeoutMs = 20_000

/** The usual shape of such a list [guess]. */
const models = z.object({ data: z.array(z.object({ id: z.string() })) })

/**
 * What EmpirioLabs says of its models: in the schema of its API, and in a list of them. That there are two such
 * addresses is assumed; neither costs anything.
 */
export const readModelLists = async (provider: Provider): Promise<readonly ModelList[]> => [
  await readList(provider, '/openapi.json', (json) => JSON.stringify(json).includes(`"${provider.model}"`)),
  await readList(provider, '/v1/models', (json) => {
    const { data } = models.safeParse(json)
    return data?.data.some(({ id }) => id === provider.model)
  }),
]

const readList = async (
  { baseUrl, apiKey, model, signal }: Provider,
  path: string,
  look: (json: unknown) => boolean | undefined,
): Promise<ModelList> => {
  const missing = (why: string): ModelList => ({
    path,
    hasModel: undefined,
    detail: `${path} ${why}: it was only assumed to be there.`,
  })
  try {
    const answer = await fetch(`${baseUrl}${path}`, {
      headers: { accept: 'application/json', authorization: `Bearer ${apiKey}` },
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    })
    if (!answer.ok) {
      await answer.body?.cancel()
      return missing(`was answered with status ${answer.status}`)
    }
    const hasModel = look(await answer.json())
    if (hasModel === undefined) return missing('has another shape than expected')
    return { path, hasModel, detail: `${path} ${hasModel ? 'names' : 'does not name'} the model ${model}.` }
  } catch {
    return missing('could not be read')
  }
}
