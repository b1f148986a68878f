import { parentPort } from 'node:worker_threads'
import type { DarkroomAnswer } from './darkroom.ts'
import { type Order, photograph } from './photograph.ts'

parentPort?.on('message', ({ id, order }: { id: number; order: Order }) => {
  photograph(order).then(
    (picture) => {
      const { bytes, mask, parts, rgb } = picture
      answer({ id, picture }, [bytes.buffer, mask.buffer, parts.buffer, rgb.buffer])
    },
    (cause: unknown) => answer({ id, error: cause instanceof Error ? cause.message : String(cause) }, []),
  )
})

function answer(message: DarkroomAnswer, moved: readonly ArrayBufferLike[]): void {
  parentPort?.postMessage(
    message,
    moved.filter((buffer) => buffer instanceof ArrayBuffer),
  )
}
