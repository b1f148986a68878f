/** The two ways to call a model: v1 answers with the picture itself, v2 with a ticket. */
export interface Route {
  readonly version: 'v1' | 'v2'
  readonly slug: string
}

/** Models that are done long before v1 gives up, which is after about a minute [doc]. */
const quickModels = ['qwen-image-edit-fast']

/**
 * An account may name the way itself, as in "v1/qwen-image-edit". Otherwise quick models go by v1 and all
 * others by v2: there a broken connection loses no picture that was paid for.
 */
export const chooseRoute = (model: string): Route => {
  const [, version, slug = model] = /^(v1|v2)\/(.+)$/.exec(model) ?? []
  if (version === 'v1' || version === 'v2') return { version, slug }
  return { version: quickModels.includes(slug) ? 'v1' : 'v2', slug }
}
