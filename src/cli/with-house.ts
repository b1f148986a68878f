import { unavailable } from '../domain/errors.ts'
import type { CliDeps, CliHouse } from './cli-deps.ts'

/** Opens the house for one command, and closes it however the command ends, by Ctrl-C too. */
export const withHouse = async <T>(deps: CliDeps, work: (house: CliHouse) => Promise<T>): Promise<T> => {
  const house = await deps.openHouse()
  try {
    return await Promise.race([work(house), deps.untilStopped().then(giveUp)])
  } finally {
    await house.close()
  }
}

const giveUp = (): never => {
  throw unavailable('Stopped. What was under way was finished; the next worker goes on with the rest.')
}
