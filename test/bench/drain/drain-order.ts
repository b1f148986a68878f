import { z } from 'zod'
import { providerNames } from '../../../src/domain/provider-name.ts'

/** What a worker process of the benchmark is told. */
export const drainOrder = z.object({
  databaseUrl: z.string(),
  redisUrl: z.string().optional(),
  provider: z.enum(providerNames),
  baseUrl: z.string(),
  apiKey: z.string(),
  model: z.string(),
  starts: z.object({ count: z.number(), windowMs: z.number() }).optional(),
  atOnce: z.number(),
  latencyMs: z.number(),
  clockScale: z.number(),
  /** A call reaches the provider up to so much later than it was made. */
  jitterMs: z.number(),
  pictureUrl: z.string(),
})

export type DrainOrder = z.output<typeof drainOrder>
