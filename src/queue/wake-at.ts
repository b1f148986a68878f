/** What a timer can hold; beyond it Node would fire at once. */
const longestTimerMs = 2 ** 31 - 1

/**
 * Calls `turn` when the clock shows `dueAtMs`, never within this turn and never before: a timer may fire a
 * millisecond early by the clock, and holds 24 days at most. Answers how to call it off.
 */
export const wakeAt = (dueAtMs: number, turn: () => void): (() => void) => {
  let timer: NodeJS.Timeout
  const sleepOn = () => {
    timer = setTimeout(look, Math.min(Math.max(0, dueAtMs - Date.now()), longestTimerMs))
  }
  const look = () => {
    if (Date.now() < dueAtMs) sleepOn()
    else turn()
  }
  sleepOn()
  return () => clearTimeout(timer)
}
