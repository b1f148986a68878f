import { createParser } from 'eventsource-parser'
import type { Changes } from './changes.ts'

interface Listener {
  /** Anything came, if only a sign of life. */
  readonly onSign: () => void
  readonly onChanges: (changes: Changes) => void
  /** From where to go on after what was told so far. */
  readonly onId: (id: string) => void
}

/** Reads a stream of changes to its end. Throws where it breaks off. */
export const readEvents = async (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  { onSign, onChanges, onId }: Listener,
): Promise<void> => {
  const parser = createParser({
    onEvent: ({ event, id, data }) => {
      if (event === 'everything') onChanges('everything')
      if (event === 'moved') onChanges(JSON.parse(data))
      // Only now: what an id follows was told by then.
      if (id !== undefined) onId(id)
    },
  })
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    onSign()
    parser.feed(value)
  }
}
