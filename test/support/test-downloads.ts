import { createDownloads } from '../../src/downloads/create-downloads.ts'

/** Downloads as in development, from sandboxes on this machine. */
export const testDownloads = createDownloads({ allowPrivateNetwork: true })
