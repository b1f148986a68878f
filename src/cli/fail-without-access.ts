import { setTimeout as sleep } from 'node:timers/promises'
import { notAllowed } from '../domain/errors.ts'
import type { CliHouse } from './cli-deps.ts'

const lookEveryMs = 1_000

/**
 * Throws once the shop grants no access: its work rests then, and waiting for it would never end.
 * @throws ColorwayError `not_allowed`
 */
export const failWithoutAccess = async (
  { registry, shopId }: Pick<CliHouse, 'registry' | 'shopId'>,
  signal: AbortSignal,
): Promise<never> => {
  for (;;) {
    await sleep(lookEveryMs, undefined, { signal })
    if ((await registry.find(shopId))?.access !== 'granted')
      throw notAllowed(
        `${shopId} grants no access, so its work rests: open Colorway in its admin, and everything goes on.`,
      )
  }
}
