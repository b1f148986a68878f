import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pino } from 'pino'
import { createCsvFiles } from '../../../src/csv/create-csv-files.ts'
import { connectDatabase } from '../../../src/database/connect.ts'
import { createStores } from '../../../src/database/stores/stores.ts'
import { importCsv } from '../../../src/pipeline/import-csv.ts'
import { keepFile } from '../../../src/pipeline/import-file.ts'
import { createDiskStorage } from '../../../src/storage/disk-storage.ts'
import { emptyCatalog } from '../../support/empty-catalog.ts'
import { createFakeEditor } from '../../support/fake-editor.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'

/**
 * Imports a file by the very path of production, from its storage to the plan in the database. Prints what it took of
 * time and memory, and what came of the rows.
 */
const [databaseUrl = '', shopId = '', path = '', folder = ''] = process.argv.slice(2)
const db = connectDatabase({ url: databaseUrl, log: pino({ level: 'warn' }) })
const stores = createStores(db)
const { imports } = stores.forShop(shopId)
const storage = createDiskStorage(folder)
const editors = fixedEditors([createFakeEditor({ turns: ['finished'], picture: new Uint8Array() })])
const handler = importCsv({
  stores,
  catalogs: { forShop: () => emptyCatalog },
  editors,
  desk: { measureSwatch: () => Promise.reject(new Error('No swatch of this catalogue is a picture.')) },
  storage,
  csvFiles: createCsvFiles(),
  nudges: { nudge: async () => undefined, nudgeAll: async () => undefined },
  pace: { leaseMs: 15_000, lookEveryMs: 1_000 },
})

const startMs = performance.now()
const kept = await keepFile(storage, shopId, createReadStream(path))
const { id } = await imports.create({
  fileName: 'wishes.csv',
  partKeys: kept.partKeys,
  fileBytes: (await stat(path)).size,
  requestedBy: 'a benchmark',
  quality: 'final',
  strict: false,
  mapping: undefined,
})
await handler.handle({ shopId, id }, { signal: new AbortController().signal })
const seconds = (performance.now() - startMs) / 1_000
const peakMemoryMb = process.resourceUsage().maxRSS / 1_024
const { state, reason, dataRows, summary } = await imports.get(id)
if (state !== 'quoted' || !summary) throw new Error(`The import is ${state}: ${reason}`)
const { planned, notes, errors, edits } = summary
await db.$disconnect()
process.stdout.write(
  `${JSON.stringify({ seconds, peakMemoryMb, rows: dataRows, planned, notes, errors, edits })}\n`,
)
