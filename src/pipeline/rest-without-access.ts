import { ColorwayError } from '../domain/errors.ts'
import type { Handler } from '../ports/nudges.ts'
import type { ShopRegistry } from '../ports/shop-registry.ts'

/**
 * A step that the shop does not let us do ends quietly: the shop counts as one without access, so that its work
 * rests as it stands in the tables, and is picked up from there once access is granted again.
 */
export const restWithoutAccess = (
  registry: Pick<ShopRegistry, 'markAccessLost'>,
  handler: Handler,
): Handler => ({
  ...handler,
  handle: async (payload, context) => {
    try {
      await handler.handle(payload, context)
    } catch (error) {
      const isRefused = error instanceof ColorwayError && error.code === 'not_allowed'
      if (!isRefused || payload === null) throw error
      await registry.markAccessLost(payload.shopId)
    }
  },
})
