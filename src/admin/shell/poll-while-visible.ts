interface Polling {
  readonly task: () => Promise<unknown>
  /** Asked all the time, so that the pace follows at once when something begins to run. */
  readonly pauseMs: () => number
}

const tickMs = 500

/**
 * Runs a task at once and again after each pause, never twice at a time; rests while the page is hidden
 * and catches up when it is shown. Gives the function that ends it.
 */
export const pollWhileVisible = ({ task, pauseMs }: Polling): (() => void) => {
  let running = false
  let endedAtMs = Number.NEGATIVE_INFINITY

  const tick = async (): Promise<void> => {
    if (running || document.hidden || performance.now() - endedAtMs < pauseMs()) return
    running = true
    await task().finally(() => {
      running = false
      endedAtMs = performance.now()
    })
  }

  const timer = setInterval(tick, tickMs)
  document.addEventListener('visibilitychange', tick)
  tick()
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', tick)
  }
}
