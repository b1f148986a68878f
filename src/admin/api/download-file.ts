import type { ApiFailure, Revive } from './call-api.ts'

/** Fetches a file and hands it to the browser to be kept. Null once it was; else why it was not. */
export type DownloadFile = (path: string, filename: string) => Promise<ApiFailure | null>

interface Dependencies {
  readonly fetch: typeof globalThis.fetch
  /** A fresh session token of App Bridge; it lives for a minute, which is enough to begin. */
  readonly idToken: () => Promise<string>
  /** What is made of each value of a refusal. */
  readonly revive?: Revive | undefined
}

/** A link alone could not carry the session token: the file is fetched, and the link leads to what came. */
export const createDownloadFile =
  ({ fetch, idToken, revive }: Dependencies): DownloadFile =>
  async (path, filename) => {
    try {
      const response = await fetch(path, { headers: { authorization: `Bearer ${await idToken()}` } })
      if (!response.ok) return await readRefusal(response, revive)
      keepFile(await response.blob(), filename)
      return null
    } catch {
      return {
        ok: false,
        status: 0,
        answered: false,
        error: { code: 'unavailable', message: '' },
        decided: null,
      }
    }
  }

const readRefusal = async (response: Response, revive?: Revive): Promise<ApiFailure> => {
  const { error } = JSON.parse(await response.text(), revive)
  return { ok: false, status: response.status, answered: true, error, decided: null }
}

const keepFile = (file: Blob, filename: string): void => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = filename
  link.click()
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
