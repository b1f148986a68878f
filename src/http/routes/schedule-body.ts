import { z } from 'zod'
import { weekdays } from '../../domain/cadence.ts'
import { productFilterBody } from './product-filter-body.ts'

const mostProducts = 1_000
/** A million dollars. */
const highestCapMicros = 1_000_000_000_000
const at = z.string().max(5)
const id = z.string().min(1).max(255)

const cadence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('daily'), at }),
  z.strictObject({ kind: z.literal('weekly'), day: z.enum(weekdays), at }),
  z.strictObject({ kind: z.literal('monthly'), day: z.number().int(), at }),
  z.strictObject({ kind: z.literal('cron'), expression: z.string().max(200) }),
])

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('products'), productIds: z.array(id).max(mostProducts) }),
  z.strictObject({
    kind: z.literal('matching'),
    filter: productFilterBody,
    exceptIds: z.array(id).max(mostProducts).default([]),
  }),
  z.strictObject({ kind: z.literal('collection'), collectionId: id, title: z.string().max(300) }),
])

/** What `WireNewSchedule` says. */
export const newScheduleBody = z.strictObject({
  name: z.string().max(300),
  cadence,
  timeZone: z.string().max(100).optional(),
  scope,
  capMicros: z.number().int().max(highestCapMicros).transform(BigInt),
})

/** Some of it. */
export const scheduleChangesBody = newScheduleBody.partial()
