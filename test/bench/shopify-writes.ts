import { setTimeout as sleep } from 'node:timers/promises'
import { openPublicationStates } from '../../src/domain/publication-state.ts'
import { createLog } from '../../src/main/create-log.ts'
import { openHouse } from '../../src/main/open-house.ts'
import { startWorkers } from '../../src/main/start-workers.ts'
import { requestPublication } from '../../src/pipeline/request-publication.ts'
import type { SandboxShop } from '../sandbox/shop/sandbox-shop.ts'
import { openWorld } from '../sandbox/world/open-world.ts'
import { drawPicture, drawProduct } from '../support/drawn-catalog.ts'
import { stageShop } from '../support/stage-shop.ts'
import type { Benchmark } from './bench.ts'

const newColors = ['Navy', 'Red', 'Orange', 'Brown']
const colors = ['Green', ...newColors]
const sizes = ['XS', 'S', 'M', 'L', 'XL', 'XXL']
/** A Standard shop's. */
const bucket = { maximumAvailable: 2_000, restoreRate: 100 }
const lookEveryMs = 50
const requestedBy = 'a benchmark'

/**
 * Publishes pictures of many products at once, with production's workers, queue and database, to a sandbox shop with
 * a Standard shop's bucket. `--products=N` changes how many; with `--pictured=yes` the new colours go by the picture
 * of another one so far, which is then replaced. `bucketUse` is the share of all points that the shop
 * would have given in that time.
 */
export const bench: Benchmark = async (tell, options) => {
  const count = Number(options.get('products') ?? 200)
  const products = Array.from({ length: count }, (_, index) =>
    drawProduct({ handle: `tee-${index}`, title: `Tee ${index}`, colors, sizes }),
  )
  const world = await openWorld({ products, shop: { render: drawPicture, bucket } })
  const { shop, config } = world
  const shopId = shop.shopDomain
  if (options.get('pictured') === 'yes') lendFirstPicture(shop)
  const house = await openHouse(config, createLog(config))
  try {
    tell('Making and approving pictures …')
    const pictures = await stageShop(house, shopId)
    const startPoints = await untilFull(shop)
    tell(`Publishing ${pictures} pictures of ${count} products …`)
    const before = shop.ledger()
    await startWorkers(house)
    const startMs = performance.now()
    const planned = await requestPublication(house, { shopId, requestedBy })
    const { publications } = house.stores.forShop(shopId)
    // One after the other, as a list of all would keep the database busy.
    let verified = 0
    for (const { id } of planned) {
      let state = 'planned'
      while (openPublicationStates.some((open) => open === state)) {
        await sleep(lookEveryMs)
        state = (await publications.get(id)).state
      }
      if (state === 'verified') verified++
    }
    const seconds = (performance.now() - startMs) / 1_000
    const after = shop.ledger()
    const points = after.pointsSpent - before.pointsSpent
    return {
      products: planned.length,
      pictures,
      points,
      pointsPerPicture: round(points / pictures),
      bucketUse: round(points / (bucket.restoreRate * seconds + startPoints)),
      throttled: after.throttled - before.throttled,
      seconds: round(seconds),
      idealSeconds: round(Math.max(0, points - startPoints) / bucket.restoreRate),
      verified,
      wrongVariants: countWrong(shop),
      requests: after.requests - before.requests,
      byOperation: after.byOperation,
    }
  } finally {
    await house.close()
    await world.close()
  }
}

/** Every variant shows a picture: its own, or its product's first. */
const lendFirstPicture = (shop: SandboxShop): void => {
  for (const { media, variants } of shop.products())
    for (const { id, mediaId } of variants)
      if (mediaId === null) shop.merchant.replaceVariantMedia(id, media[0].id)
}

const round = (figure: number): number => Math.round(figure * 1_000) / 1_000

const untilFull = async (shop: SandboxShop): Promise<number> => {
  while (shop.bucket().currentlyAvailable < bucket.maximumAvailable) await sleep(lookEveryMs)
  return shop.bucket().currentlyAvailable
}

/** Variants that do not show the picture of their colour. */
const countWrong = (shop: SandboxShop): number => {
  const names = new Map(shop.files().map(({ id, filename }) => [id, filename]))
  return shop.products().reduce((sum, { handle, variants }) => {
    const wrong = variants.filter(({ selectedOptions, mediaId }) => {
      const color = selectedOptions['Color'] ?? ''
      const shown = names.get(mediaId ?? '') ?? ''
      return newColors.includes(color)
        ? !shown.startsWith(`${handle}-${color.toLowerCase()}-`)
        : shown !== `${handle}.jpg`
    })
    return sum + wrong.length
  }, 0)
}
