import { useEffect, useRef, useState } from 'preact/hooks'
import type { WireBatch } from '../../../src/http/wire/wire-batch.ts'
import type { Answer, Failure } from '../../api/call-server.ts'
import type { BatchRequest, Server } from './server.ts'

export interface StartedBatch {
  /** Null until the server has taken it. */
  readonly batch: WireBatch | null
  readonly failure: Failure | null
  readonly isBusy: boolean
  readonly start: (request: BatchRequest, upToMicros: number) => Promise<void>
  /** One that costs more than was seen, all the same. */
  readonly run: () => Promise<void>
}

const lookEveryMs = 1_500

/** Nothing becomes of these without a person. */
const endedStates: readonly WireBatch['state'][] = ['quoted', 'done', 'paused', 'parked', 'cancelled']

/** Starts a batch, once however often the button is pressed or the call has to be made, and follows it. */
export const useBatch = (server: Server): StartedBatch => {
  const [batch, setBatch] = useState<WireBatch | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isBusy, setBusy] = useState(false)
  const sent = useRef({ request: '', requestId: '' })

  const take = (answer: Answer<WireBatch>): void => {
    setFailure(answer.ok ? null : answer)
    if (answer.ok) setBatch(answer.value)
  }
  const during = async (call: () => Promise<Answer<WireBatch>>): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    take(await call())
    setBusy(false)
  }

  useEffect(() => {
    if (batch === null || endedStates.includes(batch.state)) return
    const timer = setTimeout(async () => {
      const answer = await server.readBatch(batch.id)
      // A new object, also where nothing moved: so it is looked at again.
      if (answer.ok) setBatch(answer.value)
      else setBatch({ ...batch })
      setFailure(answer.ok ? null : answer)
    }, lookEveryMs)
    return () => clearTimeout(timer)
  }, [server, batch])

  return {
    batch,
    failure,
    isBusy,
    start: (request, upToMicros) => {
      const written = JSON.stringify([request, upToMicros])
      if (sent.current.request !== written)
        sent.current = { request: written, requestId: crypto.randomUUID() }
      const { requestId } = sent.current
      return during(() => server.startBatch(request, { requestId, upToMicros }))
    },
    run: () => during(async () => (batch === null ? noBatch : server.runBatch(batch.id))),
  }
}

const noBatch: Failure = { ok: false, status: 0, error: null }
