import { holdsData } from '../domain/csv/csv-row.ts'
import { ColorwayError } from '../domain/errors.ts'
import type { CsvShape } from '../ports/csv-files.ts'
import type { CsvImport } from '../ports/csv-import-store.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import { freshenMirror } from './freshen-mirror.ts'
import { holdLease } from './hold-lease.ts'
import { readFile } from './import-file.ts'
import type { Pace } from './pace.ts'
import { quoteImport } from './quote-import.ts'
import { type ReadImportDeps, readImportRows } from './read-import-rows.ts'

interface ImportCsvDeps extends ReadImportDeps {
  readonly nudges: Nudges
  readonly pace: Pick<Pace, 'leaseMs' | 'lookEveryMs'>
}

/**
 * Reads an uploaded file against the mirror: each row becomes part of the plan, or is reported with the reason. Nothing
 * is made of it: that waits for somebody to approve the quote. What was read is kept as it goes, so that a crash
 * anywhere is carried on from at the row that was reached.
 */
export const importCsv = (deps: ImportCsvDeps): Handler<'import-csv'> => ({
  step: 'import-csv',
  concurrency: 1,
  handle: async ({ shopId, id }, { signal }) => {
    const { imports } = deps.stores.forShop(shopId)
    const { leaseMs } = deps.pace
    const file = await imports.claim(id, leaseMs)
    if (!file) return
    const work = () => carryOn(deps, shopId, { file, signal }).catch(giveUp(deps, { shopId, id }))
    try {
      await holdLease({ leaseMs, renew: (ms) => imports.renew(id, ms), work })
    } finally {
      await imports.letGo(id)
    }
  },
})

interface Going {
  readonly file: CsvImport
  readonly signal: AbortSignal
}

const carryOn = async (deps: ImportCsvDeps, shopId: string, { file, signal }: Going): Promise<void> => {
  const { imports } = deps.stores.forShop(shopId)
  const { id, partKeys, mapping } = file
  let reading = file
  if (file.state === 'planned') {
    const shape = await deps.csvFiles.survey(() => readFile(deps.storage, { shopId, partKeys }), mapping)
    if (!shape.layout) {
      await imports.markUnmapped(id, shape, await countRows(deps, shopId, { partKeys, shape }))
      return
    }
    const freshness = await freshenMirror(deps, { shopId, since: file.createdAt })
    if (freshness.kind === 'waiting') {
      await deps.nudges.nudge('import-csv', { shopId, id }, { delayMs: deps.pace.lookEveryMs })
      return
    }
    if (freshness.kind === 'failed') {
      await imports.markFailed(id, freshness.reason)
      return
    }
    if (!(await imports.markReading(id, shape))) return
    reading = await imports.get(id)
  }
  await readImportRows(deps, shopId, { file: reading, signal })
  await imports.markQuoted(id, await quoteImport(deps, shopId, { id, quality: file.quality }))
}

/** How many rows hold data, of a file of which nothing else is known. */
const countRows = async (
  { csvFiles, storage }: ImportCsvDeps,
  shopId: string,
  { partKeys, shape }: Pick<CsvImport, 'partKeys'> & { readonly shape: CsvShape },
): Promise<number> => {
  let count = 0
  for await (const rows of csvFiles.read(() => readFile(storage, { shopId, partKeys }), shape))
    count += rows.filter(holdsData).length
  return count
}

/** Errors that pass are for the queue; a file that cannot be read says so. */
const giveUp =
  ({ stores }: ImportCsvDeps, { shopId, id }: { readonly shopId: string; readonly id: string }) =>
  async (error: unknown): Promise<void> => {
    if (!(error instanceof ColorwayError)) throw error
    if (error.code !== 'invalid_input' && error.code !== 'not_found' && error.code !== 'not_allowed')
      throw error
    const reason = error.hint === undefined ? error.message : `${error.message} ${error.hint}`
    await stores.forShop(shopId).imports.markFailed(id, reason)
  }
