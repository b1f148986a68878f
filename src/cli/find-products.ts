import { notFound } from '../domain/errors.ts'
import type { CliHouse } from './cli-deps.ts'

type Sources = Pick<CliHouse, 'shopId' | 'stores' | 'catalogs'>

const productsPerPage = 250

/**
 * The ids of products that the user named by handle, by number or by id.
 * @throws ColorwayError `not_found` with those that the shop does not have
 */
export const findProducts = async (sources: Sources, names: readonly string[]): Promise<string[]> => {
  const found = new Map<string, string>()
  for (const name of new Set(names)) {
    const id = readProductId(name) ?? (await findRemembered(sources, name))
    if (id !== undefined) found.set(name, id)
  }
  const unknown = new Set(names.filter((name) => !found.has(name)))
  if (unknown.size > 0) await findInShop(sources, unknown, found)
  if (unknown.size > 0)
    throw notFound(`The shop has no product ${[...unknown].map((name) => `“${name}”`).join(', ')}.`)
  return names.flatMap((name) => found.get(name) ?? [])
}

/** "gid://shopify/Product/123", or only its number. */
const readProductId = (name: string): string | undefined => {
  if (/^gid:\/\/shopify\/Product\/./.test(name)) return name
  return /^\d{6,}$/.test(name) ? `gid://shopify/Product/${name}` : undefined
}

const findRemembered = async ({ stores, shopId }: Sources, handle: string): Promise<string | undefined> => {
  const { mirror } = stores.forShop(shopId)
  let after: string | undefined
  do {
    const page = await mirror.list({ limit: productsPerPage, after }, { search: handle })
    const match = page.rows.find((product) => product.handle === handle)
    if (match) return match.id
    after = page.nextAfter
  } while (after !== undefined)
  return undefined
}

/** What is not remembered may be new, or the catalogue was never read: the shop itself is looked through. */
const findInShop = async (
  { catalogs, shopId }: Sources,
  unknown: Set<string>,
  found: Map<string, string>,
): Promise<void> => {
  for await (const { id, handle } of catalogs.forShop(shopId).listProducts({ kind: 'all' })) {
    if (unknown.delete(handle)) found.set(handle, id)
    if (unknown.size === 0) return
  }
}
