import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { z } from 'zod'
import { startEmbeddedPostgres } from '../../src/database/embedded/start-embedded-postgres.ts'
import { migrateDatabase } from '../../src/database/migrate.ts'
import type { Benchmark } from './bench.ts'
import { writeResult } from './catalog-read/write-result.ts'
import { median } from './passes/median.ts'
import { runChild } from './passes/run-child.ts'

const alonePass = z.object({ seconds: z.number(), products: z.number(), colorways: z.number() })
const barePass = z.object({ seconds: z.number(), objects: z.number() })
const pathPass = z.object({
  seconds: z.number(),
  databaseSeconds: z.number(),
  peakMemoryMb: z.number(),
  products: z.number(),
})

/**
 * Reads large bulk results by the path of production into a real database, each time in a process of its own. In turn
 * with it, the same file is read and mapped without a database, and is parsed bare, right after each other:
 * `ofBareParse` is how the two compare. Medians of all runs. `--lines=N --runs=N` change what is read.
 */
export const bench: Benchmark = async (tell, options) => {
  const wanted = Number(options.get('lines') ?? 1_000_000)
  const runs = Number(options.get('runs') ?? 3)
  const folder = await mkdtemp(join(tmpdir(), 'colorway-bench-'))
  const log = pino({ level: 'warn' }, pino.destination(2))
  const database = await startEmbeddedPostgres({ dataDir: folder, log })
  const server = createServer((request, response) => {
    createReadStream(join(folder, `${request.url}`)).pipe(response)
  })
  try {
    await migrateDatabase({ url: database.url, log })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
    const readBy = async (name: string, how: 'grouped' | 'ungrouped') =>
      pathPass.parse(await runChild('catalog-read', 'read-by-path', [database.url, `${origin}/${name}`, how]))

    tell('Writing results …')
    const lines = await writeResult(join(folder, 'large'), wanted, true)
    await writeResult(join(folder, 'small'), wanted / 10, true)
    const ungroupedLines = await writeResult(join(folder, 'mixed'), wanted / 10, false)
    const sizeMb = (await stat(join(folder, 'large'))).size / 1e6

    const bare: z.infer<typeof barePass>[] = []
    const alone: z.infer<typeof alonePass>[] = []
    const large: z.infer<typeof pathPass>[] = []
    const small: z.infer<typeof pathPass>[] = []
    for (let run = 1; run <= runs; run++) {
      bare.push(barePass.parse(await runChild('catalog-read', 'parse-bare', [join(folder, 'large')])))
      alone.push(alonePass.parse(await runChild('catalog-read', 'read-alone', [`${origin}/large`])))
      large.push(await readBy('large', 'grouped'))
      small.push(await readBy('small', 'grouped'))
      tell(
        `Run ${run} of ${runs}: ${JSON.stringify({ bare: bare.at(-1), alone: alone.at(-1), path: large.at(-1), small: small.at(-1) })}`,
      )
    }
    const mixed = await readBy('mixed', 'ungrouped')

    const peakMemoryMb = median(large.map((pass) => pass.peakMemoryMb))
    return {
      lines,
      sizeMb: round(sizeMb),
      runs,
      peakMemoryMb: round(peakMemoryMb),
      peakGrowth: round(peakMemoryMb / median(small.map((pass) => pass.peakMemoryMb))),
      ofBareParse: round(
        median(bare.map(({ seconds }, run) => seconds / (alone[run]?.seconds ?? Number.NaN))),
      ),
      bareSeconds: round(median(bare.map(({ seconds }) => seconds))),
      aloneSeconds: round(median(alone.map(({ seconds }) => seconds))),
      seconds: round(median(large.map(({ seconds }) => seconds))),
      databaseSeconds: round(median(large.map(({ databaseSeconds }) => databaseSeconds))),
      products: large[0]?.products,
      ungrouped: {
        lines: ungroupedLines,
        seconds: round(mixed.seconds),
        databaseSeconds: round(mixed.databaseSeconds),
        peakMemoryMb: round(mixed.peakMemoryMb),
        products: mixed.products,
      },
    }
  } finally {
    server.close()
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const round = (value: number): number => Math.round(value * 100) / 100
