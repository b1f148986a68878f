import { z } from 'zod'
import { verdictOfCodeWithin } from './dashscope-codes.ts'
import type { Failure, Verdict } from './failure.ts'
import { verdictOfStatus } from './verdict-of-status.ts'

/**
 * Providers that have no code for a refusal or an empty account say it in words. Which words is a guess, to
 * be corrected here.
 */
const refusal =
  /\b(nsfw|moderat(ed|ion)|safety (system|filter|checker)|content[ _-](policy|filter)|inappropriate|sensitive content)\b/i
const emptyAccount =
  /\b(insufficient|not enough|no|low|exhausted)\b.{0,20}\b(balance|credits?|funds)\b|\b(balance|credits?)\b.{0,20}\b(insufficient|exhausted|too low)\b/i

const words = z.union([
  z.string(),
  z
    .object({ message: z.string().optional(), code: z.coerce.string().optional() })
    .transform(({ code, message }) => [code, message].filter((part) => part !== undefined).join(': ')),
])
const text = words.nullish().catch(undefined)
const body = z.object({ error: text, message: text, msg: text, detail: text, details: text })

const mostCharacters = 2_000

/** What an error body says, in whichever of the usual fields; undefined where it says nothing. */
export const readWords = (json: unknown): string | undefined => {
  const { error, message, msg, detail, details } = body.safeParse(json).data ?? {}
  const said = [error, message, msg, detail, details].filter(
    (part) => typeof part === 'string' && part !== '',
  )
  return said.length === 0 ? undefined : said.join(', ').slice(0, mostCharacters)
}

const verdictOfWords = (said: string): Verdict | undefined =>
  verdictOfCodeWithin(said) ?? (refusal.test(said) ? 'refused' : undefined)

/**
 * Reads an HTTP error of a provider that speaks in statuses and sentences; `own` overrides what a status
 * means.
 */
export const readPlainFailure = (
  { status, json }: { readonly status: number; readonly json: unknown },
  own: Readonly<Record<number, Verdict>> = {},
): Failure | undefined => {
  const said = readWords(json)
  const usual = own[status] ?? verdictOfStatus(status, said !== undefined)
  const inWords = said === undefined ? undefined : verdictOfWords(said)
  // Words tell more only where the status leaves it open what was wrong.
  const isOpen =
    usual === 'invalid' || usual === 'closed' || (usual === 'unavailable' && inWords !== 'refused')
  const isEmpty = isOpen && said !== undefined && emptyAccount.test(said)
  const verdict = isEmpty ? 'no-credits' : isOpen || usual === 'throttled' ? (inWords ?? usual) : usual
  return verdict && { verdict, said }
}

/** What ended a call that was accepted, by its own words. */
export const readEnd = (said: string | undefined): Failure => ({
  verdict: (said === undefined ? undefined : verdictOfWords(said)) ?? 'failed',
  said,
})
