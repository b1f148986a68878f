import { formatHex, parseHex } from '../domain/color/hex.ts'
import { ColorwayError } from '../domain/errors.ts'
import type { ColorPattern } from '../domain/product.ts'
import type { AdminClient } from './admin-client.ts'
import {
  type ReadColorPatternsQuery,
  readColorPatternsDocument,
} from './documents/generated/read-color-patterns.ts'

/** Entries of the shop's colours and patterns by their ids. */
export type ColorPatterns = ReadonlyMap<string, ColorPattern | 'withheld'>

/** Reads entries by their ids; what is no such entry is not in the answer. */
export type ColorPatternReader = (ids: readonly string[]) => Promise<ColorPatterns>

/** Each may cost 11 points, and a query 1,000; `nodes` takes 250 ids at most. */
const idsPerCall = 50
/** An entry that the merchant changes is seen after so long. */
const rememberMs = 300_000
const metaobjectType = 'shopify--color-pattern'

/**
 * A reader that remembers what it read for some minutes: a shop uses one entry in many products. Without
 * the permission `read_metaobjects` all entries are withheld.
 * @throws ColorwayError as the client does
 */
export const createColorPatternReader = (client: AdminClient): ColorPatternReader => {
  const known = new Map<string, ColorPattern | undefined>()
  let isDenied = false
  let since = performance.now()

  const readNew = async (ids: readonly string[]): Promise<void> => {
    for (let at = 0; at < ids.length && !isDenied; at += idsPerCall) {
      const asked = ids.slice(at, at + idsPerCall)
      try {
        const { nodes } = await client.send(readColorPatternsDocument, { ids: asked })
        asked.forEach((id, index) => {
          known.set(id, toColorPattern(nodes[index] ?? null))
        })
      } catch (error) {
        if (!(error instanceof ColorwayError) || error.code !== 'not_allowed') throw error
        isDenied = true
      }
    }
  }

  return async (ids) => {
    if (performance.now() - since > rememberMs) {
      known.clear()
      isDenied = false
      since = performance.now()
    }
    await readNew([...new Set(ids)].filter((id) => !known.has(id)))
    return new Map(
      ids.flatMap((id) => {
        const pattern = known.get(id) ?? (isDenied ? 'withheld' : undefined)
        return pattern ? [[id, pattern] as const] : []
      }),
    )
  }
}

type Node = ReadColorPatternsQuery['nodes'][number]

const toColorPattern = (node: Node): ColorPattern | undefined => {
  if (node?.__typename !== 'Metaobject' || node.type !== metaobjectType) return undefined
  const rgb = parseHex(node.color?.value ?? '')
  return {
    label: node.label?.value ?? '',
    hex: rgb && formatHex(rgb),
    baseColors: node.baseColors?.references?.nodes.flatMap((value) => nameOf(value) ?? []) ?? [],
    pattern: nameOf(node.pattern?.reference),
  }
}

/** Of a taxonomy value; a reference to anything else has none. */
const nameOf = (
  reference:
    | { readonly __typename: 'TaxonomyValue'; readonly name: string }
    | { readonly __typename: string }
    | null
    | undefined,
): string | undefined => (reference && 'name' in reference ? reference.name : undefined)
