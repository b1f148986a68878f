import { useCallback, useEffect, useState } from 'preact/hooks'
import type { WireQuote } from '../../../src/http/wire/wire-quote.ts'
import type { Failure } from '../../api/call-server.ts'
import type { BatchRequest, Server } from './server.ts'

export interface Quoting {
  /** Of this very request; null until it came. */
  readonly quote: WireQuote | null
  readonly failure: Failure | null
  readonly askAgain: () => void
}

/** So long after the last change of the request is its price asked for. */
const settleMs = 250

/** @param request null where there is nothing to be quoted */
export const useQuote = (server: Server, request: BatchRequest | null): Quoting => {
  const [tries, setTries] = useState(0)
  const asked = request === null ? null : JSON.stringify([request, tries])
  const [answer, setAnswer] = useState<{
    readonly asked: string
    readonly quote: WireQuote | null
    readonly failure: Failure | null
  } | null>(null)
  useEffect(() => {
    if (request === null || asked === null) return
    let isWanted = true
    const ask = async () => {
      const quoted = await server.quote(request)
      if (!isWanted) return
      setAnswer(
        quoted.ok ? { asked, quote: quoted.value, failure: null } : { asked, quote: null, failure: quoted },
      )
    }
    const timer = setTimeout(ask, settleMs)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
    // `asked` says all of the request.
  }, [server, asked])
  const isCurrent = answer !== null && answer.asked === asked
  return {
    quote: isCurrent ? answer.quote : null,
    failure: isCurrent ? answer.failure : null,
    askAgain: useCallback(() => setTries((before) => before + 1), []),
  }
}
