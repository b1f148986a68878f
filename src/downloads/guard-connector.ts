import { isIP } from 'node:net'
import { buildConnector } from 'undici'
import { type AddressGuard, guardLookup } from './guard-lookup.ts'
import { privateAddress } from './refusals.ts'

/**
 * Makes every connection, also those of redirects, so that no address comes round the guard. Addresses in the place
 * of a name are never looked up and are judged here; URLs have brought them to their one notation before. Certificates
 * are checked whatever NODE_TLS_REJECT_UNAUTHORIZED says.
 */
export const guardConnector = (guard: AddressGuard): buildConnector.connector => {
  const connect = buildConnector({ lookup: guardLookup(guard), rejectUnauthorized: true })
  return (options, callback) => {
    const { hostname } = options
    if (isIP(hostname) !== 0 && !guard.isAllowed(hostname)) callback(privateAddress(hostname), null)
    else connect(options, callback)
  }
}
