import { z } from 'zod'
import { invalidInput } from '../domain/errors.ts'
import type { Payloads, Step, Subject } from '../ports/nudges.ts'

const id = z.string().min(1).max(200)
const subject: z.ZodType<Subject> = z.strictObject({ shopId: id, id })

const payloadSchemas: { readonly [S in Step]: z.ZodType<Payloads[S]> } = {
  'import-csv': subject,
  'plan-batch': subject,
  admit: z.null(),
  'edit-picture': subject,
  'finish-picture': subject,
  publish: subject,
  undo: subject,
  'sync-catalog': subject,
  'sync-products': subject,
  'repair-catalogs': z.null(),
  'run-schedules': z.null(),
  'refresh-catalog': subject,
  'tell-flow': subject,
  'handle-webhook': subject,
  reconcile: z.null(),
}

/**
 * Checks a payload on its way into a queue and again on its way out: what a database or a Redis hands back is as
 * foreign as anything else.
 * @throws ColorwayError `invalid_input` naming the step and the fields that do not fit, never their contents.
 */
export function parsePayload<S extends Step>(step: S, input: unknown): Payloads[S] {
  const parsed = payloadSchemas[step].safeParse(input)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || 'payload')
  throw invalidInput(`A nudge for the step "${step}" does not fit its schema: look at ${fields.join(', ')}.`)
}
