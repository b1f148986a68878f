import { lookup } from 'node:dns/promises'

/** Every address of a name. */
export type LookUp = (hostname: string) => Promise<readonly string[]>

/** Asks the system, as every other program here does. */
export const lookUp: LookUp = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address)
