import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'

/**
 * How many of a long list to render by now: some at once, so that they are seen right after the key that asked for them,
 * and one more with each frame.
 */
export const useGrowing = (total: number, atOnce: number): number => {
  const grown = useSignal(0)
  const shown = Math.min(total, Math.max(atOnce, grown.value))
  useEffect(() => {
    if (shown === total) return
    const frame = requestAnimationFrame(() => {
      grown.value = shown + 1
    })
    return () => cancelAnimationFrame(frame)
  }, [shown, total, grown])
  return shown
}
