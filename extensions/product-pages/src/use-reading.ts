import { useCallback, useEffect, useRef, useState } from 'preact/hooks'
import type { Answer, Failure } from '../../api/call-server.ts'

export interface Reading<T> {
  /** What was read last; it stays while it is read again, also in vain. */
  readonly value: T | null
  readonly failure: Failure | null
  readonly readAgain: () => Promise<void>
}

/** Reads something when the extension opens, and again when asked to. Of two readings the one begun later counts. */
export const useReading = <T>(read: () => Promise<Answer<T>>): Reading<T> => {
  const [value, setValue] = useState<T | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const readings = useRef(0)
  const readAgain = useCallback(async () => {
    readings.current += 1
    const own = readings.current
    const answer = await read()
    if (own !== readings.current) return
    setFailure(answer.ok ? null : answer)
    if (answer.ok) setValue(answer.value)
  }, [read])
  useEffect(() => {
    readAgain()
  }, [readAgain])
  return { value, failure, readAgain }
}
