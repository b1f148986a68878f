import type { CliDeps, CliHouse } from './cli-deps.ts'

/** Opens the house for one command, and closes it however the command ends. */
export const withHouse = async <T>(deps: CliDeps, work: (house: CliHouse) => Promise<T>): Promise<T> => {
  const house = await deps.openHouse()
  try {
    return await work(house)
  } finally {
    await house.close()
  }
}
