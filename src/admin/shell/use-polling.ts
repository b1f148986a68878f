import { useEffect } from 'preact/hooks'
import { pollWhileVisible } from './poll-while-visible.ts'

/** Polls from the moment a screen appears until it goes. */
export const usePolling = (task: () => Promise<unknown>, pauseMs: () => number): void => {
  useEffect(() => pollWhileVisible({ task, pauseMs }), [task, pauseMs])
}
