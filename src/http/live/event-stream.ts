import { Readable } from 'node:stream'

export interface StreamedEvent {
  readonly event: string
  /** Where to go on after it; none leaves the place that the last one told. */
  readonly id?: string | undefined
  readonly data: object
}

export interface EventStream {
  /** What is sent: text/event-stream. */
  readonly body: Readable
  send(event: StreamedEvent): void
  /** Says that the server is still there. */
  beat(): void
  end(): void
}

/** Who does not read what little there is has gone, or sits behind something that keeps it all. */
const mostUnreadBytes = 64_000

/** Server-sent events, as WHATWG HTML defines them. */
export const openEventStream = (): EventStream => {
  const body = new Readable({ read: () => {} })
  let isOver = false
  const write = (text: string): void => {
    if (isOver || body.destroyed) return
    if (body.readableLength > mostUnreadBytes) body.destroy()
    else body.push(text)
  }
  return {
    body,
    send: ({ event, id, data }) =>
      write(`event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`),
    beat: () => write(':\n\n'),
    end: () => {
      if (!isOver) body.push(null)
      isOver = true
    },
  }
}
