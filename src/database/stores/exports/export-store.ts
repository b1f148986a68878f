import type { ExportStore } from '../../../ports/export-store.ts'
import type { Database } from '../../connect.ts'
import { listDecisions } from './list-decisions.ts'
import { listResults } from './list-results.ts'

export const createExportStore = (db: Database, shopId: string): ExportStore => ({
  listDecisions: (page, filter) => listDecisions(db, shopId, page, filter),

  // A product and its pictures as they stood at one moment.
  listResults: (page, filter) =>
    db.$transaction((tx) => listResults(tx, shopId, page, filter), { isolationLevel: 'RepeatableRead' }),
})
