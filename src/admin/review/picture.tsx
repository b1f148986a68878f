import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { WireCandidate } from '../../http/wire.ts'
import { say } from '../texts/say.ts'

interface Props {
  readonly candidate: WireCandidate
  readonly side: 'before' | 'after'
  readonly onLost: () => void
}

const describe = (
  { productTitle: product, colorwayLabel: colorway }: WireCandidate,
  side: 'before' | 'after',
) =>
  side === 'before' ? say('review.before.alt', { product }) : say('review.after.alt', { product, colorway })

const firstPauseMs = 1_000
const longestPauseMs = 30_000

/** One picture in its place. Its address may have run out: then a new one is asked for, less often each time. */
export const Picture = ({ candidate, side, onLost }: Props) => {
  const lost = useSignal(false)
  const pauseMs = useRef(firstPauseMs)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <>
      <img
        class={`picture picture-${side}`}
        src={side === 'before' ? candidate.beforeUrl : candidate.afterUrl}
        alt={describe(candidate, side)}
        width={candidate.widthPx}
        height={candidate.heightPx}
        draggable={false}
        onError={() => {
          lost.value = true
          timer.current = setTimeout(onLost, pauseMs.current)
          pauseMs.current = Math.min(2 * pauseMs.current, longestPauseMs)
        }}
        onLoad={() => {
          lost.value = false
        }}
      />
      {lost.value && <span class="picture-lost">{say('review.picture.lost')}</span>}
    </>
  )
}
