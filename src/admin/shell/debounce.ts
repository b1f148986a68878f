const typingPauseMs = 350

/**
 * Runs a task once nobody has asked for it for a moment. The task can ask whether it still is the latest: what a late
 * answer to an earlier one says is not to be shown.
 */
export const createDebounce = (task: (isLatest: () => boolean) => Promise<void>): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined
  let turn = 0
  return () => {
    clearTimeout(timer)
    const own = ++turn
    timer = setTimeout(() => task(() => own === turn), typingPauseMs)
  }
}
