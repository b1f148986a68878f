const chunkBytes = 64 * 1024
const mostBytes = 300 * 1024 * 1024

/** Begins as told and goes on with `filler`, up to 300 MB or until nobody reads any more. */
export const endlessBody = (
  beginning: Uint8Array,
  filler: Uint8Array = new Uint8Array(chunkBytes),
): ReadableStream<Uint8Array> => {
  let sentBytes = 0
  const send = (controller: ReadableStreamDefaultController<Uint8Array>, chunk: Uint8Array) => {
    sentBytes += chunk.length
    controller.enqueue(chunk)
  }
  return new ReadableStream({
    start: (controller) => send(controller, beginning),
    pull: (controller) => {
      if (sentBytes < mostBytes) send(controller, filler)
      else controller.close()
    },
  })
}
