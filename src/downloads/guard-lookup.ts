import { isIP, type LookupFunction } from 'node:net'
import { unavailable } from '../domain/errors.ts'
import type { LookUp } from './look-up.ts'
import { privateAddress } from './refusals.ts'

/** Says which addresses may be connected to. */
export interface AddressGuard {
  readonly lookUp: LookUp
  isAllowed(address: string): boolean
}

/**
 * Resolves a name for a socket, once: the socket connects to the very addresses that were looked at here, so that
 * a name which answers differently the next time gains nothing. A name with one private address is refused wholly.
 */
export const guardLookup =
  ({ lookUp, isAllowed }: AddressGuard): LookupFunction =>
  (hostname, options, callback) => {
    lookUp(hostname).then(
      (addresses) => {
        const found = addresses.map((address) => ({ address, family: isIP(address) }))
        if (found.length === 0) callback(unavailable(`${hostname} has no address at the moment.`), [])
        else if (!addresses.every(isAllowed)) callback(privateAddress(hostname), [])
        else if (options.all) callback(null, found)
        else callback(null, found[0].address, found[0].family)
      },
      (error: unknown) => callback(unavailable(`${hostname} is not found at the moment.`, error), []),
    )
  }
