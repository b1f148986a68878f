import { createContext } from 'preact'
import { useCallback, useContext, useEffect, useRef } from 'preact/hooks'
import { usePolling } from '../shell/use-polling.ts'
import type { Concern } from './changes.ts'
import type { Live } from './create-live.ts'

/** What the whole page listens to; null where nothing is told. */
export const LiveContext = createContext<Live | null>(null)

/** The server tells what moves: asking besides is for what it might not know of. */
const rarelyMs = 30_000

const always: Concern = () => true

/**
 * Keeps what a screen shows fresh from the moment that it appears until it goes: reads it again when something moved
 * that concerns it, and besides rarely; where the server does not tell, or the task answers false because nothing could
 * be read, by asking with these pauses. `concerns` should stay the same function.
 */
export const useLive = (task: () => Promise<unknown>, pauseMs: () => number, concerns = always): void => {
  const live = useContext(LiveContext)
  const isDue = useRef(false)
  const hasFailed = useRef(false)
  useEffect(() => {
    const listen = live?.subscribe((changes) => {
      if (changes === 'everything' || concerns(changes)) isDue.current = true
    })
    return listen
  }, [live, concerns])
  const refresh = useCallback(async () => {
    isDue.current = false
    hasFailed.current = (await task()) === false
  }, [task])
  const pause = useCallback(() => {
    if (isDue.current) return 0
    return live?.isOn.value && !hasFailed.current ? rarelyMs : pauseMs()
  }, [live, pauseMs])
  usePolling(refresh, pause)
}
