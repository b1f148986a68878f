import { invalidInput } from '../domain/errors.ts'
import type { HouseOfShops } from './cli-deps.ts'

/**
 * The shop that a command is about: the one that was asked for, or this installation's own, or the only one.
 * @throws ColorwayError `invalid_input` with the shops to choose from
 */
export const pickShop = async (
  { registry, ownShopId }: Pick<HouseOfShops, 'registry' | 'ownShopId'>,
  asked: string | undefined,
): Promise<string> => {
  const wanted = asked ?? ownShopId
  const installed = await registry.list()
  const choice = installed.length > 0 ? `Choose one by --shop: ${installed.join(', ')}.` : noShop
  if (wanted === undefined) {
    if (installed.length === 1) return installed[0]
    throw invalidInput(`This installation works for ${installed.length || 'no'} shops.`, choice)
  }
  if (!(await registry.find(wanted))) throw invalidInput(`${wanted} is no shop of this installation.`, choice)
  return wanted
}

const noShop = 'Run `colorway start`, and open Colorway in the admin of a shop: that installs it.'
