import { randomUUID } from 'node:crypto'
import { notFound } from '../../../domain/errors.ts'
import { type ImportState, importMoves, machineImportStates } from '../../../domain/import-state.ts'
import { statesBefore } from '../../../domain/moves.ts'
import type { CsvImport, CsvImportStore } from '../../../ports/csv-import-store.ts'
import type { Database } from '../../connect.ts'
import type { Prisma } from '../../generated/client.ts'
import type { CsvImportModel } from '../../generated/models.ts'
import { createBatch } from '../create-batch.ts'
import { qualityColumn } from '../json-columns.ts'
import { readPage } from '../read-page.ts'
import { mappingColumn, shapeColumn, summaryColumn, toSummaryColumn } from './import-columns.ts'
import { keepRows } from './keep-rows.ts'
import { listLines } from './list-lines.ts'
import { listPlanned } from './list-planned.ts'
import type { AskedRow } from './read-chunk.ts'
import { readPlace, writePlace } from './row-place.ts'
import { settleRows } from './settle-rows.ts'

export const createCsvImportStore = (db: Database, shopId: string): CsvImportStore => {
  const get = async (id: string): Promise<CsvImport> => {
    const row = await db.csvImport.findUnique({ where: { shopId_id: { shopId, id } } })
    if (!row) throw notFound(`There is no import ${id} in this shop.`)
    return toCsvImport(row)
  }

  const move = async (
    id: string,
    to: ImportState,
    data: Prisma.CsvImportUpdateManyMutationInput = {},
  ): Promise<boolean> => {
    const from = statesBefore<ImportState>(importMoves, to)
    const { count } = await db.csvImport.updateMany({
      where: { shopId, id, state: { in: from } },
      data: { ...data, state: to, movedAt: new Date() },
    })
    return count === 1
  }

  return {
    create: async ({ mapping, partKeys, ...file }) => {
      const row = await db.csvImport.create({
        data: {
          ...file,
          partKeys: [...partKeys],
          fileBytes: BigInt(file.fileBytes),
          shopId,
          id: randomUUID(),
          ...(mapping && { mapping: { ...mapping } }),
        },
      })
      return toCsvImport(row)
    },

    get,

    list: async (page) => {
      const { rows, nextAfter } = await readPage(page, (query) =>
        db.csvImport.findMany({
          where: { shopId },
          orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
          ...query(shopId),
        }),
      )
      return { rows: rows.map(toCsvImport), nextAfter }
    },

    claim: async (id, leaseMs) => {
      const now = new Date()
      const { count } = await db.csvImport.updateMany({
        where: {
          shopId,
          id,
          state: { in: [...machineImportStates] },
          OR: [{ leaseUntil: null }, { leaseUntil: { lt: now } }],
        },
        data: { leaseUntil: new Date(now.getTime() + leaseMs) },
      })
      return count === 1 ? get(id) : undefined
    },

    renew: async (id, leaseMs) => {
      await db.csvImport.updateMany({
        where: { shopId, id, leaseUntil: { not: null } },
        data: { leaseUntil: new Date(Date.now() + leaseMs) },
      })
    },

    letGo: async (id) => {
      await db.csvImport.updateMany({ where: { shopId, id }, data: { leaseUntil: null } })
    },

    markReading: (id, shape) => move(id, 'reading', { shape: toShapeColumn(shape) }),
    markUnmapped: (id, shape, dataRows) => move(id, 'unmapped', { shape: toShapeColumn(shape), dataRows }),
    map: (id, mapping) => move(id, 'planned', { mapping: { ...mapping }, reason: null, dataRows: 0 }),
    keepRows: (importId, chunk) => keepRows(db, { shopId, importId, chunk }),
    settle: (id) => settleRows(db, shopId, id),
    markQuoted: (id, summary) => move(id, 'quoted', { summary: toSummaryColumn(summary) }),
    cancel: (id) => move(id, 'cancelled'),
    markFailed: (id, reason) => move(id, 'failed', { reason }),

    approve: (id, batches) =>
      db.$transaction(async (tx) => {
        const { count } = await tx.csvImport.updateMany({
          where: { shopId, id, state: 'quoted' },
          data: { state: 'approved', movedAt: new Date(), batchIds: batches.map((batch) => batch.id) },
        })
        if (count === 0) return false
        for (const batch of batches) await createBatch(tx, shopId, batch)
        return true
      }),

    listLines: (id, page) => listLines(db, { shopId, importId: id, ...page }),

    listPlan: async (importId, { provider, after, limit }) => {
      const planned: AskedRow[] = []
      for await (const row of listPlanned(db, { shopId, importId, after: readPlace(after) })) {
        if (row.group.provider !== provider) continue
        planned.push(row)
        if (planned.length === limit) break
      }
      const last = planned.length === limit ? planned.at(-1) : undefined
      return {
        rows: planned.map(({ group: { productId }, order }) => ({ productId, order })),
        nextAfter: last && writePlace(last),
      }
    },
  }
}

/** Without what is undefined, which JSON does not know. */
const toShapeColumn = (shape: NonNullable<CsvImport['shape']>): Prisma.InputJsonValue =>
  JSON.parse(JSON.stringify(shape))

const toCsvImport = (row: CsvImportModel): CsvImport => ({
  id: row.id,
  state: row.state,
  reason: row.reason ?? undefined,
  fileName: row.fileName,
  partKeys: row.partKeys,
  fileBytes: Number(row.fileBytes),
  requestedBy: row.requestedBy,
  quality: qualityColumn.parse(row.quality),
  strict: row.strict,
  mapping: row.mapping === null ? undefined : mappingColumn.parse(row.mapping),
  shape: row.shape === null ? undefined : shapeColumn.parse(row.shape),
  rowRead: row.rowRead,
  dataRows: row.dataRows,
  bytesRead: Number(row.bytesRead),
  summary: row.summary === null ? undefined : summaryColumn.parse(row.summary),
  batchIds: row.batchIds,
  createdAt: row.createdAt,
})
