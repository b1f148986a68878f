import { useSignal } from '@preact/signals'
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

/** One picture in its place. Its address may have run out: then a new one is asked for, once in a while. */
export const Picture = ({ candidate, side, onLost }: Props) => {
  const lost = useSignal(false)
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
          setTimeout(onLost, 2_000)
        }}
        onLoad={() => {
          lost.value = false
        }}
      />
      {lost.value && <span class="picture-lost">{say('review.picture.lost')}</span>}
    </>
  )
}
