interface Polling {
  readonly task: () => Promise<void>
  /** Asked after each run, so that the pace follows what is going on. */
  readonly pauseMs: () => number
}

/**
 * Runs a task at once and again after each pause, never twice at a time; rests while the page is hidden
 * and catches up when it is shown. Gives the function that ends it.
 */
export const pollWhileVisible = ({ task, pauseMs }: Polling): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  let running = false

  const run = async (): Promise<void> => {
    clearTimeout(timer)
    if (ended || running || document.hidden) return
    running = true
    await task().finally(() => {
      running = false
    })
    if (!ended) timer = setTimeout(run, pauseMs())
  }

  document.addEventListener('visibilitychange', run)
  run()
  return () => {
    ended = true
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', run)
  }
}
