import { Worker } from 'node:worker_threads'
import type { RenderedPicture } from './catalog-types.ts'
import type { Order } from './photograph.ts'

/** Renders pictures in worker threads and remembers the last ones asked for. */
export interface Darkroom {
  /** The picture, rendered once however often it is asked for; rejects when the catalogue has no such key. */
  readonly render: (order: Order) => Promise<RenderedPicture>
  readonly close: () => Promise<void>
}

export type DarkroomAnswer = { readonly id: number } & (
  | { readonly picture: RenderedPicture }
  | { readonly error: string }
)

interface Bench {
  readonly worker: Worker
  readonly waiting: Map<
    number,
    { resolve: (picture: RenderedPicture) => void; reject: (cause: Error) => void }
  >
}

/** `keepCount` pictures stay in memory, about 8 MB each; threads start at the first order and never keep the process alive. */
export function openDarkroom({
  keepCount,
  threadCount,
}: {
  keepCount: number
  threadCount: number
}): Darkroom {
  const kept = new Map<string, Promise<RenderedPicture>>()
  const benches = new Map<number, Bench>()
  let orders = 0

  const start = (order: Order): Promise<RenderedPicture> => {
    const index = orders++ % threadCount
    const bench = benches.get(index) ?? openBench(() => benches.delete(index))
    benches.set(index, bench)
    return send(bench, { id: orders, order })
  }

  return {
    render: (order) => {
      const name = `${order.key} ${order.color ?? ''}`
      const picture = kept.get(name) ?? start(order)
      kept.delete(name)
      kept.set(name, picture)
      picture.catch(() => kept.delete(name))
      const [oldest] = kept.keys()
      if (kept.size > keepCount && oldest !== undefined) kept.delete(oldest)
      return picture
    },
    close: async () => {
      await Promise.all([...benches.values()].map(({ worker }) => worker.terminate()))
    },
  }
}

/** Starts a thread; `onExit` runs when it is gone, for whatever reason. */
function openBench(onExit: () => void): Bench {
  const worker = new Worker(new URL('./darkroom-worker.ts', import.meta.url))
  const bench: Bench = { worker, waiting: new Map() }
  const failAll = (cause: Error) => {
    for (const { reject } of bench.waiting.values()) reject(cause)
    bench.waiting.clear()
  }
  worker.on('message', (answer: DarkroomAnswer) => {
    const asked = bench.waiting.get(answer.id)
    bench.waiting.delete(answer.id)
    if (bench.waiting.size === 0) worker.unref()
    if ('error' in answer) asked?.reject(new Error(answer.error))
    else asked?.resolve(answer.picture)
  })
  worker.on('error', failAll)
  worker.on('exit', () => {
    onExit()
    failAll(new Error('The thread that renders pictures was stopped.'))
  })
  worker.unref()
  return bench
}

function send(bench: Bench, message: { id: number; order: Order }): Promise<RenderedPicture> {
  return new Promise((resolve, reject) => {
    bench.waiting.set(message.id, { resolve, reject })
    bench.worker.ref()
    bench.worker.postMessage(message)
  })
}
