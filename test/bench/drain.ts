import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type OpenDatabase, openDatabase } from '../../src/database/open-database.ts'
import { createLog } from '../../src/main/create-log.ts'
import { startSandboxProviders } from '../sandbox/providers/start-sandbox-providers.ts'
import { startRedis } from '../support/redis.ts'
import { stageWaiting } from '../support/stage-waiting.ts'
import type { Benchmark } from './bench.ts'
import type { DrainOrder } from './drain/drain-order.ts'
import { idealMs, type Shape, shapes } from './drain/shapes.ts'
import { tinyPicture } from './drain/tiny-picture.ts'

const workerPath = fileURLToPath(new URL('./drain/drain-worker.ts', import.meta.url))
const jitterMs = 50
const backends = ['postgres', 'redis'] as const

interface Run {
  readonly shape: Shape
  readonly workers: number
  readonly backend: (typeof backends)[number]
}

/**
 * Has worker processes make calls as fast as a provider's limits allow, and the provider count over sliding windows:
 * `efficiency` is the least possible time by what it took, `overLimit` the calls that were one too many. Calls arrive
 * up to 50 ms late. Everything is production's but the pictures, which are stubs. `--shape=TEXT`, `--workers=N` and
 * `--backend=postgres|redis` choose some of the runs, `--share=0.1` makes each that much shorter, `--scale=N` has the
 * provider's clock run that much faster than ours.
 */
export const bench: Benchmark = async (tell, options) => {
  const share = Number(options.get('share') ?? 1)
  const wanted = shapes
    .filter(({ name }) => name.includes(options.get('shape') ?? ''))
    .map((shape) => ({
      ...shape,
      edits: Math.round(shape.edits * share),
      clockScale: Number(options.get('scale') ?? shape.clockScale),
    }))
  const runs = wanted.flatMap((shape) =>
    [1, 4]
      .filter((workers) => !options.has('workers') || workers === Number(options.get('workers')))
      .flatMap((workers) => backends.map((backend) => ({ shape, workers, backend })))
      .filter(({ backend }) => backend === (options.get('backend') ?? backend)),
  )
  const results: Awaited<ReturnType<typeof drain>>[] = []
  for (const run of runs) {
    const result = await drain(run)
    tell(JSON.stringify(result))
    results.push(result)
  }
  return {
    efficiency: Math.min(...results.map(({ efficiency }) => efficiency)),
    overLimit: Math.max(...results.map(({ overLimit }) => overLimit)),
    shapes: results,
  }
}

const drain = async ({ shape, workers, backend }: Run) => {
  const { provider, model, clockScale, latencyMs, edits } = shape
  const dataDir = await mkdtemp(join(tmpdir(), 'colorway-drain-'))
  const database = await openDatabase({
    databaseUrl: undefined,
    dataDir,
    log: createLog({ logLevel: 'warn', logFile: undefined }),
  })
  const redis = backend === 'redis' ? await startRedis() : undefined
  const picture = await tinyPicture()
  const edited = { bytes: picture.bytes, widthPx: picture.widthPx, heightPx: picture.heightPx }
  const providers = await startSandboxProviders({ clockScale, latencyMs, edit: async () => edited })
  const pictures = await servePicture(picture.bytes)
  const { baseUrl, apiKey, ...counts } = providers.of(provider)
  const shopId = await stageWaiting(database.db, edits)
  const order: DrainOrder = {
    ...shape,
    databaseUrl: database.url,
    redisUrl: redis?.url,
    baseUrl,
    apiKey,
    model,
    jitterMs,
    pictureUrl: pictures.url,
  }
  const children = Array.from({ length: workers }, () => fork(workerPath, [JSON.stringify(order)]))
  try {
    const measuredMs = await untilSettled(database, shopId, edits)
    const starts = counts.starts()
    const spanMs = ((starts.at(-1)?.at ?? 0) - (starts[0]?.at ?? 0)) * clockScale + latencyMs
    return {
      shape: shape.name,
      workers,
      backend,
      clockScale,
      edits,
      efficiency: round(idealMs(shape) / Math.max(spanMs, measuredMs * clockScale)),
      overLimit: counts.overLimit(),
      peakAtOnce: counts.peakAtOnce(),
      seconds: round(measuredMs / 1_000),
      idealSeconds: round(idealMs(shape) / clockScale / 1_000),
    }
  } finally {
    for (const child of children) child.kill('SIGTERM')
    await Promise.all(children.map((child) => child.exitCode ?? once(child, 'exit')))
    await pictures.stop()
    await providers.stop()
    await redis?.stop()
    await database.close()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** From the first call that began until the last one was settled, as the tables have it. */
const untilSettled = async ({ db }: OpenDatabase, shopId: string, edits: number): Promise<number> => {
  for (;;) {
    const open = await db.edit.count({ where: { shopId, state: { in: ['waiting', 'editing'] } } })
    if (open === 0) break
    await sleep(100)
  }
  const settled = await db.attempt.count({ where: { shopId, state: 'settled' } })
  if (settled !== edits) throw new Error(`${edits - settled} of ${edits} edits were not settled.`)
  const [{ ms }] = await db.$queryRaw<[{ ms: number }]>`
    SELECT extract(epoch FROM max(at) FILTER (WHERE to_state = 'settled') - min(at) FILTER (WHERE to_state = 'submitted'))::float8
      * 1000 AS ms
    FROM event WHERE shop_id = ${shopId} AND subject_kind = 'attempt'`
  return ms
}

const servePicture = async (bytes: Uint8Array) => {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': bytes.byteLength })
    response.end(bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    url: `http://127.0.0.1:${port}/picture.png`,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const round = (figure: number): number => Math.round(figure * 10_000) / 10_000
