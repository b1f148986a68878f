import { z } from 'zod'
import type { Subject } from '../ports/nudges.ts'

/** What lies in a queue: the ids of a nudge and, when it was delayed, the moment that it asked for. */
export interface JobData {
  readonly payload: Subject | null
  /** Milliseconds since the epoch; absent from a nudge that asked for no delay. */
  readonly dueAtMs?: number
}

const jobData = z.strictObject({ payload: z.unknown(), dueAtMs: z.number().optional() })

/**
 * Opens what lies in a queue; the payload inside still has to be parsed for its step.
 * @throws ZodError when it is not one of our jobs.
 */
export const parseJobData = (input: unknown) => jobData.parse(input)
