import { useEffect, useRef } from 'preact/hooks'
import type { WireCandidate } from '../../http/wire/wire-candidate.ts'
import { say } from '../texts/say.ts'

interface Props {
  readonly candidates: readonly WireCandidate[]
  readonly current: WireCandidate
  readonly total: number
  readonly onSelect: (id: string) => void
}

const describe = ({ productTitle, colorwayLabel, verdict }: WireCandidate): string =>
  say('review.filmstrip.item', {
    product: productTitle,
    colorway: colorwayLabel,
    verdict: say(`verdict.${verdict}`),
  })

/** What waits, small, in the order in which it is shown; the current one is kept in view. */
export const Filmstrip = ({ candidates, current, total, onSelect }: Props) => {
  const strip = useRef<HTMLUListElement>(null)
  useEffect(() => {
    const film = strip.current?.querySelector<HTMLElement>('[aria-current]')
    if (!strip.current || !film) return
    const middle = film.offsetLeft - (strip.current.clientWidth - film.clientWidth) / 2
    strip.current.scrollTo({ left: middle, behavior: 'smooth' })
  }, [current.id])
  const more = total - candidates.length
  return (
    <ul class="filmstrip" ref={strip} aria-label={say('review.filmstrip')}>
      {candidates.map((candidate) => (
        <li key={candidate.id}>
          <button
            type="button"
            class={`film film-${candidate.verdict}`}
            title={describe(candidate)}
            aria-label={describe(candidate)}
            aria-current={candidate.id === current.id ? 'true' : undefined}
            onClick={() => onSelect(candidate.id)}
          >
            <img src={candidate.previewUrl} alt="" loading="lazy" fetchPriority="low" draggable={false} />
          </button>
        </li>
      ))}
      {more > 0 && <li class="film-more">{say('review.more', { count: more })}</li>}
    </ul>
  )
}
