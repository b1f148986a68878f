import { readFileSync } from 'node:fs'
import { parse } from 'smol-toml'
import { z } from 'zod'

const tomlSchema = z.object({
  extensions: z.array(
    z.object({
      type: z.string(),
      handle: z.string(),
      settings: z.object({ fields: z.array(z.object({ key: z.string().optional() })) }).optional(),
    }),
  ),
})

/** The triggers that the app deployed, as its own file says, with the keys that each takes. */
export const readTriggers = (): ReadonlyMap<string, readonly string[]> => {
  const file = new URL('../../../../extensions/flow/shopify.extension.toml', import.meta.url)
  const { extensions } = tomlSchema.parse(parse(readFileSync(file, 'utf8')))
  return new Map(
    extensions
      .filter(({ type }) => type === 'flow_trigger')
      .map(({ handle, settings }) => [handle, settings?.fields.flatMap(({ key }) => key ?? []) ?? []]),
  )
}
