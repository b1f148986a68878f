import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads'
import type { CsvRow } from '../domain/csv/csv-row.ts'
import type { OpenFile } from '../ports/csv-files.ts'
import { offerAcross, takeAcross } from './iterate-across.ts'
import type { WrittenShape } from './parse-rows.ts'
import type { ParseTask } from './parser-thread.ts'

/** A thread takes a tenth of a second to start, and some ten megabytes while it waits. */
const idleTimeoutMs = 30_000

/**
 * Parses files in a thread of its own, so that taking letters apart does not hold up what is done with the rows. The
 * thread starts with the first file, and ends when there was none for a while.
 */
export const createAsideParser = (): ((
  open: OpenFile,
  shape: WrittenShape,
) => AsyncGenerator<readonly CsvRow[]>) => {
  let thread: Worker | undefined
  let tasks = 0
  let ending: NodeJS.Timeout | undefined

  const begin = (): Worker => {
    clearTimeout(ending)
    tasks++
    if (thread) return thread
    const started = new Worker(new URL('./parser-thread.ts', import.meta.url))
    // Its channels close with it, and by them its tasks hear of it.
    started.on('error', () => undefined)
    started.once('exit', () => {
      if (thread === started) thread = undefined
    })
    started.unref()
    thread = started
    return started
  }

  const end = (): void => {
    tasks--
    if (tasks > 0) return
    ending = setTimeout(() => {
      void thread?.terminate()
      thread = undefined
    }, idleTimeoutMs).unref()
  }

  return async function* parseAside(open, shape) {
    const rows = new MessageChannel()
    const opens = new MessageChannel()
    const failure: { error?: unknown } = {}
    opens.port1.on('message', (port: MessagePort) => offerAcross(port, noting(open(), failure)))
    const task: ParseTask = { rows: rows.port2, opens: opens.port2, shape }
    begin().postMessage(task, [rows.port2, opens.port2])
    try {
      yield* takeAcross<readonly CsvRow[]>(rows.port1)
    } catch (error) {
      // An error crosses as a copy without its class: that of the source is told as it was.
      throw 'error' in failure ? failure.error : error
    } finally {
      opens.port1.close()
      end()
    }
  }
}

/** Copies each: with a part of a buffer all of it would cross. */
async function* noting(
  chunks: AsyncIterable<Uint8Array>,
  failure: { error?: unknown },
): AsyncGenerator<Uint8Array> {
  try {
    for await (const bytes of chunks) yield new Uint8Array(bytes)
  } catch (error) {
    failure.error = error
    throw error
  }
}
