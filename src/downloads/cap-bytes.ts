import { explainBreak, tooLarge } from './refusals.ts'

interface Cap {
  readonly host: string
  readonly startsAt: number
  readonly maxBytes: number
  readonly signal: AbortSignal | undefined
}

/** The bytes as they come, as long as the whole file may be so large; whoever stops reading ends the connection. */
export async function* capBytes(
  body: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { host, startsAt, maxBytes, signal }: Cap,
): AsyncGenerator<Uint8Array> {
  let endsAt = startsAt
  try {
    for await (const chunk of body) {
      endsAt += chunk.byteLength
      if (endsAt > maxBytes) throw tooLarge(host, maxBytes)
      yield chunk
    }
  } catch (error) {
    throw explainBreak(host, signal, error)
  }
}
