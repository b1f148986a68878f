import { type ApiResult, noAnswer, type Revive, readFailure } from './call-api.ts'

interface Sending {
  readonly file: File
  /** Ends the upload; what comes then is a failure as of a server that is away. */
  readonly signal: AbortSignal
  /** How many bytes are on their way by now. */
  readonly tellSent: (bytes: number) => void
}

/** Posts a file as it lies on the disk, and answers what the server made of it. Never throws. */
export type UploadFile = <T>(path: string, sending: Sending) => Promise<ApiResult<T>>

interface Dependencies {
  /** A fresh session token of App Bridge; it lives for a minute, which is enough to begin. */
  readonly idToken: () => Promise<string>
  readonly revive?: Revive | undefined
}

/**
 * Not by `fetch`, which does not tell how far it is. The browser reads the file as the network takes it, so that none of
 * it is in the page's memory. Takes as long as it takes.
 */
export const createUploadFile = ({ idToken, revive }: Dependencies): UploadFile => {
  const send = async (path: string, { file, signal, tellSent }: Sending): Promise<XMLHttpRequest> => {
    const token = await idToken()
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open('POST', path)
      request.setRequestHeader('authorization', `Bearer ${token}`)
      request.setRequestHeader('content-type', 'application/octet-stream')
      request.upload.addEventListener('progress', ({ loaded }) => tellSent(loaded))
      request.addEventListener('load', () => resolve(request))
      for (const end of ['error', 'abort']) request.addEventListener(end, reject)
      signal.addEventListener('abort', () => request.abort())
      if (signal.aborted) reject(signal.reason)
      else request.send(file)
    })
  }
  return async (path, sending) => {
    try {
      const first = await send(path, sending)
      const { status, responseText } = first.status === 401 ? await send(path, sending) : first
      return status >= 200 && status < 300
        ? { ok: true, value: JSON.parse(responseText, revive) }
        : readFailure(status, responseText, revive)
    } catch {
      return noAnswer
    }
  }
}
