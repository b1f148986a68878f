import { z } from 'zod'
import type { SandboxShop } from '../../sandbox/shop/sandbox-shop.ts'
import { read } from '../sandbox-shop/admin-client.ts'

const shape = z.object({ product: z.object({ updatedAt: z.iso.datetime() }) })

/** When the product changed last, as the Admin API tells it. */
export const readMoment = async (shop: SandboxShop, productId: string): Promise<Date> => {
  const query = `{ product(id: "${productId}") { updatedAt } }`
  return new Date((await read({ shop, query, shape })).product.updatedAt)
}
