import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { WireCandidate } from '../../http/wire/wire-candidate.ts'
import { say } from '../texts/say.ts'

interface Props {
  readonly candidate: WireCandidate
  readonly side: 'before' | 'after'
  /** Shows what changed in the result's place, where there is a picture of that. */
  readonly changesShown?: boolean
  readonly onLost: () => void
}

const choose = (candidate: WireCandidate, { side, changesShown }: Pick<Props, 'side' | 'changesShown'>) => {
  const { productTitle: product, colorwayLabel: colorway, beforeUrl, afterUrl, differenceUrl } = candidate
  if (side === 'before') return { src: beforeUrl, alt: say('review.before.alt', { product }) }
  return changesShown && differenceUrl !== null
    ? { src: differenceUrl, alt: say('review.changes.alt', { product, colorway }) }
    : { src: afterUrl, alt: say('review.after.alt', { product, colorway }) }
}

const firstPauseMs = 1_000
const longestPauseMs = 30_000

/** One picture in its place. Its address may have run out: then a new one is asked for, less often each time. */
export const Picture = ({ candidate, side, changesShown = false, onLost }: Props) => {
  const { src, alt } = choose(candidate, { side, changesShown })
  const lost = useSignal(false)
  const pauseMs = useRef(firstPauseMs)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return (
    <>
      <img
        class={`picture picture-${side}`}
        src={src}
        alt={alt}
        width={candidate.widthPx}
        height={candidate.heightPx}
        fetchPriority="high"
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
