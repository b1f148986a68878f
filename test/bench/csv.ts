import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { z } from 'zod'
import { connectDatabase } from '../../src/database/connect.ts'
import { startEmbeddedPostgres } from '../../src/database/embedded/start-embedded-postgres.ts'
import { migrateDatabase } from '../../src/database/migrate.ts'
import { createShopRegistry } from '../../src/database/stores/shop-registry.ts'
import { createStores } from '../../src/database/stores/stores.ts'
import type { Benchmark } from './bench.ts'
import { colors, drawProduct, products, sizes } from './csv/bench-catalog.ts'
import { writeFile } from './csv/write-file.ts'
import { median } from './passes/median.ts'
import { runChild } from './passes/run-child.ts'

const barePass = z.object({ seconds: z.number(), rows: z.number() })
const importPass = z.object({
  seconds: z.number(),
  peakMemoryMb: z.number(),
  rows: z.number(),
  planned: z.number(),
  notes: z.number(),
  errors: z.number(),
  edits: z.number(),
})
type ImportPass = z.infer<typeof importPass>

const shopId = 'bench.myshopify.com'

/**
 * Imports a large CSV file by the path of production, from the upload to the plan in a real database, against a mirror
 * of 200,016 variants, each time in a process of its own. In turn with it the same file is parsed bare, by csv-parse
 * with `columns: true`: `ofBareParse` is how the two compare. Medians of all runs. `--rows=N --runs=N` change what is
 * read.
 */
export const bench: Benchmark = async (tell, options) => {
  const rows = Number(options.get('rows') ?? 1_000_000)
  const runs = Number(options.get('runs') ?? 3)
  const folder = await mkdtemp(join(tmpdir(), 'colorway-bench-'))
  const log = pino({ level: 'warn' }, pino.destination(2))
  const database = await startEmbeddedPostgres({ dataDir: folder, log })
  try {
    await migrateDatabase({ url: database.url, log })
    tell('Filling the mirror …')
    await fillMirror(database.url, log)
    tell('Writing files …')
    const [large, small] = [join(folder, 'large.csv'), join(folder, 'small.csv')]
    await writeFile(large, rows)
    await writeFile(small, rows / 10)
    const importBy = async (path: string): Promise<ImportPass> =>
      importPass.parse(
        await runChild('csv', 'import-by-path', [database.url, shopId, path, join(folder, 'storage')]),
      )
    const bare: z.infer<typeof barePass>[] = []
    const all: ImportPass[] = []
    const tenth: ImportPass[] = []
    for (let run = 1; run <= runs; run++) {
      bare.push(barePass.parse(await runChild('csv', 'parse-bare', [large])))
      all.push(await importBy(large))
      tenth.push(await importBy(small))
      const told = { bare: bare.at(-1), import: all.at(-1), small: tenth.at(-1) }
      tell(`Run ${run} of ${runs}: ${JSON.stringify(told)}`)
    }
    const [one] = all
    const peakMemoryMb = median(all.map((pass) => pass.peakMemoryMb))
    return {
      rows: one.rows,
      sizeMb: round((await stat(large)).size / 1e6),
      runs,
      variants: products * colors.length * sizes.length,
      peakMemoryMb: round(peakMemoryMb),
      peakGrowth: round(peakMemoryMb / median(tenth.map((pass) => pass.peakMemoryMb))),
      ofBareParse: round(median(bare.map(({ seconds }, run) => seconds / all[run].seconds))),
      bareSeconds: round(median(bare.map(({ seconds }) => seconds))),
      seconds: round(median(all.map(({ seconds }) => seconds))),
      planned: one.planned,
      notes: one.notes,
      errors: one.errors,
      unaccounted: one.rows - one.planned - one.notes - one.errors,
      edits: one.edits,
    }
  } finally {
    await database.stop()
    await rm(folder, { recursive: true, force: true })
  }
}

const productsAtOnce = 200

const fillMirror = async (url: string, log: pino.Logger): Promise<void> => {
  const db = connectDatabase({ url, log })
  await createShopRegistry(db).install(shopId, new Date())
  const { mirror, syncs } = createStores(db).forShop(shopId)
  const { id } = await syncs.request('asked for')
  for (let start = 0; start < products; start += productsAtOnce) {
    const count = Math.min(productsAtOnce, products - start)
    await mirror.keepMany(Array.from({ length: count }, (_, at) => drawProduct(start + at)))
  }
  await syncs.markRunning(id, 'operation')
  await syncs.markReading(id)
  await syncs.markDone(id)
  await db.$disconnect()
}

const round = (value: number): number => Math.round(value * 1_000) / 1_000
