import { z } from 'zod'
import { type Cadence, weekdays } from '../../../domain/cadence.ts'
import type { noFindings, RefreshSummary } from '../../../domain/refresh/findings.ts'
import type { RefreshScope } from '../../../ports/schedule-store.ts'
import { productScopeColumn, toScopeColumn } from '../json-columns.ts'

export const cadenceColumn: z.ZodType<Cadence> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('daily'), at: z.string() }),
  z.object({ kind: z.literal('weekly'), day: z.enum(weekdays), at: z.string() }),
  z.object({ kind: z.literal('monthly'), day: z.number().int(), at: z.string() }),
  z.object({ kind: z.literal('cron'), expression: z.string() }),
])

const collection = z.object({ kind: z.literal('collection'), collectionId: z.string(), title: z.string() })

/** Of those of batches all but what only a batch can be about. */
export const refreshScopeColumn: z.ZodType<RefreshScope> = z.union([collection, productScopeColumn])

export const toRefreshScopeColumn = (scope: RefreshScope) =>
  scope.kind === 'collection' ? { ...scope } : toScopeColumn(scope)

/** What was not counted yet when a run ended was none. */
const count = z.number().default(0)
const counts: { readonly [Name in keyof typeof noFindings]: typeof count } = {
  products: count,
  newColors: count,
  newColorProducts: count,
  changedSources: count,
  changedColors: count,
  renamed: count,
  removed: count,
  changedAngles: count,
  leftAlone: count,
}

export const summaryColumn: z.ZodType<RefreshSummary> = z.object({
  ...counts,
  edits: z.number(),
  mostMicros: z.number(),
  waits: z.boolean(),
  text: z.string(),
})

export const causeColumn = z.enum(['schedule', 'asked'])
