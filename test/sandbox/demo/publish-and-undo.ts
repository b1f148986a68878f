import type { CliHouse } from '../../../src/cli/cli-deps.ts'
import type { Terminal } from '../../../src/cli/terminal.ts'
import { watchPublications } from '../../../src/cli/watch-publications.ts'
import { approvePassing } from '../../../src/pipeline/approve-passing.ts'
import { requestPublication } from '../../../src/pipeline/request-publication.ts'
import { requestUndo } from '../../../src/pipeline/request-undo.ts'
import type { ProductSnapshot, SandboxShop } from '../shop/sandbox-shop.ts'

const actor = 'demo'
const maxDeltaE00 = 3

interface Publishing {
  readonly house: CliHouse
  readonly terminal: Terminal
  readonly shop: SandboxShop
  readonly batchId: string
}

/**
 * Approves what passes, writes it to the shop, takes one product back and publishes it again. Answers whether the
 * product came back exactly as it was.
 */
export const publishAndUndo = async ({ house, terminal, shop, batchId }: Publishing): Promise<boolean> => {
  const { shopId, stores } = house
  const before = shop.products()
  await approvePassing(house, {
    shopId,
    batchId,
    decidedBy: `rule: passes under ΔE ${maxDeltaE00}`,
    maxDeltaE00,
  })
  const publications = await requestPublication(house, { shopId, batchId, requestedBy: actor })
  await watchPublications({ ...house, terminal, ids: publications.map(({ id }) => id) })

  const [first] = publications
  if (!first) return false
  await requestUndo(house, {
    shopId,
    target: { kind: 'publication', id: first.id },
    requestedBy: actor,
  })
  await watchPublications({ ...house, terminal, ids: [first.id] })
  const undoExact = picturesOf(shop.products(), first.productId) === picturesOf(before, first.productId)

  const editIds = first.placements.map(({ edit }) => edit.id)
  await stores.forShop(shopId).edits.approveAgain(editIds, actor)
  const again = await requestPublication(house, { shopId, batchId, requestedBy: actor })
  await watchPublications({ ...house, terminal, ids: again.map(({ id }) => id) })
  return undoExact
}

/** Everything that undo has to bring back: the gallery in order with its alt texts, and each variant's picture. */
const picturesOf = (products: readonly ProductSnapshot[], productId: string): string => {
  const product = products.find(({ id }) => id === productId)
  return JSON.stringify({
    media: product?.media.map(({ id, alt }) => ({ id, alt })),
    variants: product?.variants,
  })
}
