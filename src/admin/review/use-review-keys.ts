import { type ReadonlySignal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { type ReviewCommand, readCommand } from './review-keys.ts'

const pressable = 'button, a[href], input, select, textarea, summary, s-button, s-link'

const touches = (event: KeyboardEvent, selector: string): boolean =>
  event.composedPath().some((target) => target instanceof Element && target.matches(selector))

/**
 * Listens to the keyboard for as long as the screen is there. Gives whether Space is held, which shows the
 * original; on a button that has focus Space presses that button instead.
 */
export const useReviewKeys = (
  isOn: () => boolean,
  obey: (command: ReviewCommand) => void,
): ReadonlySignal<boolean> => {
  const blinking = useSignal(false)
  const latest = useRef({ isOn, obey })
  latest.current = { isOn, obey }
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!latest.current.isOn()) return
      if (event.key === ' ' && !touches(event, pressable)) {
        event.preventDefault()
        blinking.value = true
        return
      }
      const command = readCommand({
        key: event.key,
        hasModifier: event.ctrlKey || event.metaKey || event.altKey,
        hasShift: event.shiftKey,
        isRepeat: event.repeat,
        onSlider: touches(event, 'input[type=range]'),
      })
      if (command === null) return
      event.preventDefault()
      latest.current.obey(command)
    }
    const release = (): void => {
      blinking.value = false
    }
    addEventListener('keydown', press)
    addEventListener('keyup', release)
    addEventListener('blur', release)
    return () => {
      removeEventListener('keydown', press)
      removeEventListener('keyup', release)
      removeEventListener('blur', release)
    }
  }, [blinking])
  return blinking
}
