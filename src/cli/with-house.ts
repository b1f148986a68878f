import { unavailable } from '../domain/errors.ts'
import type { CliDeps, CliHouse } from './cli-deps.ts'
import { failWithoutAccess } from './fail-without-access.ts'

/** Opens the house for one command, and closes it however the command ends, by Ctrl-C or the loss of the shop's access too. */
export const withHouse = async <T>(deps: CliDeps, work: (house: CliHouse) => Promise<T>): Promise<T> => {
  const house = await deps.openHouse()
  const ended = new AbortController()
  try {
    return await Promise.race([
      work(house),
      failWithoutAccess(house, ended.signal),
      deps.untilStopped().then(giveUp),
    ])
  } finally {
    ended.abort()
    await house.close()
  }
}

const giveUp = (): never => {
  throw unavailable('Stopped. What was under way was finished; the next worker goes on with the rest.')
}
