import type { ReadonlySignal } from '@preact/signals'
import { say } from '../texts/say.ts'

interface Props {
  readonly reachable: ReadonlySignal<boolean>
  /** Decisions that are not at the server yet. */
  readonly waiting: ReadonlySignal<number>
}

/** Says that the server is away, for as long as it is, and what is kept meanwhile. */
export const ConnectionBanner = ({ reachable, waiting }: Props) => {
  if (reachable.value) return null
  const count = waiting.value
  return (
    <div role="status">
      <s-banner tone="critical" heading={say('connection.lost.heading')}>
        {count > 0 ? say('connection.lost.waiting', { count }) : say('connection.lost.text')}
      </s-banner>
    </div>
  )
}
