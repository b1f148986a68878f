import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { moveInGallery } from '../files/gallery.ts'
import { gid } from '../model/gid.ts'
import type { JobRecord } from '../model/job-record.ts'
import type { ProductRecord } from '../model/product-record.ts'
import type { Shop } from '../model/shop.ts'
import { faultsOf, type UserError } from './user-error.ts'

interface Move {
  readonly id: string
  /** Counted from 0; Shopify writes its 64-bit numbers as strings. */
  readonly newPosition: string | number
}

interface Arguments {
  readonly id: string
  readonly moves: readonly Move[]
}

/** Starts a job that moves media within the gallery, one move after the other; a position past the end is the end. */
export const productReorderMedia = (_: unknown, { id, moves }: Arguments, shop: Shop) => {
  const product = shop.state.products.get(id)
  if (product === undefined) {
    return refuse([{ field: ['id'], code: 'PRODUCT_DOES_NOT_EXIST', message: 'Product does not exist' }])
  }
  if (product.isSuspended) {
    return refuse([{ field: ['id'], code: 'PRODUCT_SUSPENDED', message: 'The product is suspended' }])
  }
  const mediaUserErrors = moves.flatMap((move, index) => findFaults(product, move, index))
  if (mediaUserErrors.length > 0) return refuse(mediaUserErrors)
  const job: JobRecord = { __typename: 'Job', id: gid('Job', randomUUID()), done: false }
  shop.state.jobs.set(job.id, job)
  void runLater({ shop, job, product, moves })
  return { job, mediaUserErrors }
}

const refuse = (mediaUserErrors: readonly UserError[]) => ({ job: null, mediaUserErrors })

const findFaults = (product: ProductRecord, move: Move, index: number): UserError[] => {
  const at = faultsOf('moves', index)
  if (!product.mediaIds.includes(move.id)) {
    return [at('id', 'MEDIA_DOES_NOT_EXIST_ON_PRODUCT', 'Media does not exist on the given product')]
  }
  const position = Number(move.newPosition)
  return Number.isInteger(position) && position >= 0
    ? []
    : [at('newPosition', 'INVALID', 'Position is invalid')]
}

interface Reordering {
  readonly shop: Shop
  readonly job: JobRecord
  readonly product: ProductRecord
  readonly moves: readonly Move[]
}

const runLater = async ({ shop, job, product, moves }: Reordering) => {
  const isStopped = await wait(shop.fileLifeMs.uploaded, false, { signal: shop.stopped, ref: false }).catch(
    () => true,
  )
  if (isStopped) return
  for (const { id, newPosition } of moves) moveInGallery(product, id, Number(newPosition))
  job.done = true
}
