import { createCsvFiles } from '../../../src/csv/create-csv-files.ts'
import type { Product } from '../../../src/domain/product.ts'
import { approveImport } from '../../../src/pipeline/approve-import.ts'
import { importCsv } from '../../../src/pipeline/import-csv.ts'
import { mapImport } from '../../../src/pipeline/map-import.ts'
import { planBatch } from '../../../src/pipeline/plan-batch.ts'
import { receiveImport } from '../../../src/pipeline/receive-import.ts'
import { writeImportReport } from '../../../src/pipeline/write-import-report.ts'
import type { Catalog } from '../../../src/ports/catalog.ts'
import type { CsvImport, ImportLine } from '../../../src/ports/csv-import-store.ts'
import type { Edit } from '../../../src/ports/edit-store.ts'
import { emptyCatalog } from '../../support/empty-catalog.ts'
import { createFakeEditor } from '../../support/fake-editor.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import { createMemoryStorage } from '../../support/memory-storage.ts'
import type { OpenStores } from '../../support/open-stores.ts'
import { someShop } from '../../support/stage-edits.ts'

const actor = 'a test'

/** A shop that sells these, whose catalogue was read just now, and all that an import needs. */
export const openImporting = async (opened: OpenStores, products: readonly Product[]) => {
  const stage = await someShop(opened)
  const { shopId, mirror, syncs, imports, edits, batches } = stage
  const { stores } = opened
  await mirror.keepMany(products)
  const sync = await syncs.request('asked for')
  await syncs.markRunning(sync.id, 'operation')
  await syncs.markReading(sync.id)
  await syncs.markDone(sync.id)
  const catalog: Catalog = {
    ...emptyCatalog,
    listProducts: async function* (scope) {
      for (const product of products)
        if (scope.kind === 'all' || scope.productIds.includes(product.id)) yield product
    },
  }
  const nudges = { nudge: async () => undefined, nudgeAll: async () => undefined }
  const storage = createMemoryStorage()
  const deps = {
    stores,
    storage,
    nudges,
    catalogs: { forShop: () => catalog },
    editors: fixedEditors([createFakeEditor({ turns: ['finished'], picture: new Uint8Array() })]),
    desk: { measureSwatch: () => Promise.reject(new Error('No swatch of these is a picture.')) },
    csvFiles: createCsvFiles(),
    pace: { leaseMs: 15_000, lookEveryMs: 1_000 },
  }
  const read = async (id: string, signal = new AbortController().signal): Promise<CsvImport> => {
    await importCsv(deps).handle({ shopId, id }, { signal })
    return imports.get(id)
  }
  const receive = async (text: string | Uint8Array): Promise<string> => {
    const chunks = (async function* () {
      yield Buffer.from(text)
    })()
    const said = { fileName: 'a.csv', requestedBy: actor, quality: 'final', strict: false } as const
    return (await receiveImport(deps, { shopId, chunks, mapping: undefined, ...said })).id
  }
  return {
    ...stage,
    receive,
    read,
    /** Receives a file and reads it to its end. */
    importText: async (text: string | Uint8Array): Promise<CsvImport> => read(await receive(text)),
    map: (importId: string, mapping: Parameters<typeof mapImport>[1]['mapping']) =>
      mapImport(deps, { shopId, importId, mapping }),
    linesOf: async (id: string): Promise<readonly ImportLine[]> =>
      (await imports.listLines(id, { limit: 10_000, outcomes: ['planned', 'note', 'error'] })).rows,
    report: async (importId: string): Promise<string> => {
      let text = ''
      await writeImportReport(deps, { shopId, importId }, async (part) => {
        text += part
      })
      return text
    },
    /** Approves the plan and makes edits of it. */
    approve: async (importId: string): Promise<readonly Edit[]> => {
      const made: Edit[] = []
      for (const id of await approveImport(deps, { shopId, importId, actor })) {
        await planBatch(deps).handle({ shopId, id }, { signal: new AbortController().signal })
        made.push(...(await edits.listOfBatch(id)))
      }
      return made
    },
    batches,
  }
}

export type Importing = Awaited<ReturnType<typeof openImporting>>
