import { Agent } from 'undici'
import { unavailable } from '../domain/errors.ts'
import type { Downloads } from '../ports/downloads.ts'
import { guardConnector } from './guard-connector.ts'
import { isMetadataAddress } from './is-metadata-address.ts'
import { isPublicAddress } from './is-public-address.ts'
import { type LookUp, lookUp as lookUpBySystem } from './look-up.ts'
import { receiveFile } from './receive-file.ts'
import { requestFile } from './request-file.ts'
import { withDeadline } from './with-deadline.ts'

interface DownloadsOptions {
  /** Plain http, any port and private addresses, save those of cloud metadata; for development. */
  readonly allowPrivateNetwork: boolean
  readonly lookup?: LookUp
}

export interface OpenDownloads extends Downloads {
  /** Ends kept connections, and downloads that are under way. */
  close(): Promise<void>
}

/**
 * Downloads over connections of their own, straight to the host: a proxy that the environment names is not used, as
 * it would resolve names where nothing can be checked. Where only a proxy leads outside, downloads are `unavailable`.
 */
export const createDownloads = ({
  allowPrivateNetwork,
  lookup = lookUpBySystem,
}: DownloadsOptions): OpenDownloads => {
  const isAllowed = (address: string): boolean =>
    allowPrivateNetwork ? !isMetadataAddress(address) : isPublicAddress(address)
  const dispatcher = new Agent({ connect: guardConnector({ lookUp: lookup, isAllowed }) })

  const open: Downloads['open'] = (url, options) => {
    const { stallMs, fromByte = 0 } = options
    const reason = () => unavailable(`${nameOf(url)} did not begin to come within ${stallMs / 1_000} s.`)
    return withDeadline({ afterMs: stallMs, signal: options.signal, reason }, async (signal) =>
      receiveFile(
        await requestFile(url, { dispatcher, allowPrivateNetwork, fromByte, stallMs, signal }),
        options,
      ),
    )
  }

  return {
    open,
    read: (url, { timeoutMs, ...options }) => {
      const reason = () => unavailable(`${nameOf(url)} did not come whole within ${timeoutMs / 1_000} s.`)
      return withDeadline({ afterMs: timeoutMs, signal: options.signal, reason }, async (signal) => {
        const parts: Uint8Array[] = []
        const { chunks } = await open(url, { ...options, signal })
        for await (const chunk of chunks) parts.push(chunk)
        return Buffer.concat(parts)
      })
    },
    close: () => dispatcher.destroy(),
  }
}

const nameOf = (url: string): string => `The file at ${URL.parse(url)?.host ?? 'an address'}`
