import { z } from 'zod'
import { verdictOfCode } from './dashscope-codes.ts'
import type { ReadFailure } from './failure.ts'
import { verdictOfStatus } from './verdict-of-status.ts'

const text = z.string().nullish().catch(undefined)

/** Both shapes: that of the service, and that of the layer before it. */
const body = z.object({
  code: text,
  message: text,
  error: z.object({ code: text, message: text }).nullish().catch(undefined),
})

/** The meaning hangs on the code alone: messages change, and some say things that the code does not mean. */
export const readDashScopeFailure: ReadFailure = ({ status, json }) => {
  const { code: plainCode, message, error } = body.safeParse(json).data ?? {}
  const code = plainCode ?? error?.code ?? undefined
  const verdict = (code && verdictOfCode(code)) || verdictOfStatus(status, code !== undefined)
  const said = [code, message ?? error?.message].filter((part) => typeof part === 'string').join(': ')
  return verdict && { verdict, said: said === '' ? undefined : said }
}
