import { useEffect, useRef } from 'preact/hooks'
import type { WireCandidate } from '../../http/wire/wire-candidate.ts'
import { useGrowing } from '../shell/use-growing.ts'
import { say } from '../texts/say.ts'
import type { Review } from './create-review.ts'
import { GridCard } from './grid-card.tsx'
import { groupByProduct } from './group-by-product.ts'
import { useReach } from './use-reach.ts'

interface Props {
  readonly review: Review
  readonly candidates: readonly WireCandidate[]
  readonly current: WireCandidate
  /** Whether something over the page has the focus. */
  readonly isAsked: boolean
  readonly onOpen: () => void
}

/** All that waits, product by product: each original, and its new colours beside it. */
export const ReviewGrid = ({ review, candidates, current, isAsked, onOpen }: Props) => {
  const grid = useRef<HTMLDivElement>(null)
  const list = review.list.value
  const { selection } = review
  const end = useReach(list.loadMore)
  useEffect(() => {
    if (isAsked) return
    const card = grid.current?.querySelector<HTMLElement>(`[data-candidate="${current.id}"]`)
    card?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'nearest' })
  }, [current.id, isAsked])
  const groups = groupByProduct(candidates)
  const currentGroup = groups.findIndex(({ key }) => key === current.productId)
  const shown = useGrowing(groups.length, currentGroup + 1)
  const order = candidates.map(({ id }) => id)
  const select = (id: string, extend: boolean) => {
    list.select(id)
    if (extend) selection.extendTo(id, order)
    else selection.toggle(id)
  }
  return (
    <div class="grid" ref={grid}>
      {groups.slice(0, shown).map(({ key, productTitle: product, first, candidates: own }) => (
        <section key={key} class="grid-group" aria-label={product}>
          <h2 class="grid-heading">
            {product} <span class="grid-count">{say('review.grid.count', { count: own.length })}</span>
          </h2>
          <ul class="cards">
            <li class="card card-before">
              <img
                class="card-picture"
                loading="lazy"
                src={first.beforeUrl}
                alt={say('review.before.alt', { product })}
                width={first.widthPx}
                height={first.heightPx}
                draggable={false}
              />
              <span class="card-name">{say('review.before')}</span>
            </li>
            {own.map((candidate) => (
              <GridCard
                key={candidate.id}
                candidate={candidate}
                isCurrent={candidate.id === current.id}
                isSelected={selection.ids.value.has(candidate.id)}
                onOpen={() => {
                  list.select(candidate.id)
                  onOpen()
                }}
                onSelect={(extend) => select(candidate.id, extend)}
                onLost={() => list.renew(candidate.id)}
              />
            ))}
          </ul>
        </section>
      ))}
      {list.hasMore.value && shown === groups.length && (
        <div class="more" ref={end}>
          <s-button variant="tertiary" onClick={list.loadMore}>
            {say('review.grid.more')}
          </s-button>
        </div>
      )}
    </div>
  )
}
