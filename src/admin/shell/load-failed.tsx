import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ApiFailure } from '../api/call-api.ts'
import { say } from '../texts/say.ts'
import { EmptyState } from './empty-state.tsx'
import { focusScreen } from './focus-screen.ts'

interface Props {
  /** Why, where the server said so. */
  readonly failure?: ApiFailure
  readonly onRetry: () => Promise<unknown>
}

/** Stands where a list would that could not be read at all: says so, and tries again when asked to. */
export const LoadFailed = ({ failure, onRetry }: Props) => {
  const button = useRef<HTMLElementTagNameMap['s-button']>(null)
  const tries = useSignal(false)
  const retry = async () => {
    tries.value = true
    await onRetry()
    tries.value = false
    // A button that was busy has lost the focus, and one that is gone takes it along.
    requestAnimationFrame(() => {
      if (button.current) button.current.focus()
      else focusScreen()
    })
  }
  useLayoutEffect(() => {
    const shown = button.current
    return () => {
      // What is read again by itself must not take the focus with it, either.
      if (shown !== null && shown === document.activeElement) requestAnimationFrame(focusScreen)
    }
  }, [])
  const { message = '', hint = '' } = failure?.error ?? {}
  return (
    <div role="status">
      <EmptyState
        icon="alert-triangle"
        heading={say('load.failed.heading')}
        text={[message || say('load.failed.text'), hint].filter(Boolean).join(' ')}
      >
        <s-button ref={button} slot="primary-action" variant="primary" loading={tries.value} onClick={retry}>
          {say('action.retry')}
        </s-button>
      </EmptyState>
    </div>
  )
}
