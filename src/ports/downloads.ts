export interface DownloadOptions {
  readonly maxBytes: number
  /** How long to wait for the first byte, and then for each next one. */
  readonly stallMs: number
  /** Ends the download, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Where to begin; a server may answer from the start all the same. */
  readonly fromByte?: number | undefined
}

/** A file that comes in. */
export interface Download {
  /** The byte at which `chunks` begins. */
  readonly startsAt: number
  readonly chunks: AsyncIterable<Uint8Array>
}

/**
 * Fetches what lies at addresses that we did not make: pictures of shops and editors, files that people name. It
 * speaks https only, never to a private or local address, checks that after name resolution and on each redirect,
 * and carries no credentials along.
 * @throws ColorwayError `invalid_input` for an address that it must not fetch, or a file over `maxBytes`;
 *   `not_found` where the file is gone or no longer to be had (403, 404, 410); `unavailable` for everything that may
 *   pass
 */
export interface Downloads {
  open(url: string, options: DownloadOptions): Promise<Download>
  /** The whole file. `timeoutMs` bounds all of it. */
  read(
    url: string,
    options: Omit<DownloadOptions, 'fromByte'> & { readonly timeoutMs: number },
  ): Promise<Uint8Array>
}
