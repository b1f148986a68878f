import { useCallback, useEffect, useMemo, useRef } from 'preact/hooks'
import type { WireCandidate } from '../../http/wire/wire-candidate.ts'
import { useGrowing } from '../shell/use-growing.ts'
import { say } from '../texts/say.ts'
import type { Review } from './create-review.ts'
import { GridGroup } from './grid-group.tsx'
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
  const end = useReach(list.loadMore)
  useEffect(() => {
    if (isAsked) return
    const card = grid.current?.querySelector<HTMLElement>(`[data-candidate="${current.id}"]`)
    card?.focus({ preventScroll: true })
    card?.scrollIntoView({ block: 'nearest' })
  }, [current.id, isAsked])
  const groups = useMemo(() => groupByProduct(candidates), [candidates])
  const currentGroup = groups.findIndex(({ key }) => key === current.productId)
  const shown = useGrowing(groups.length, currentGroup + 1)
  const latestOpen = useRef(onOpen)
  latestOpen.current = onOpen
  const open = useCallback(
    (id: string) => {
      review.list.value.select(id)
      latestOpen.current()
    },
    [review],
  )
  return (
    <div class="grid" ref={grid}>
      {groups.slice(0, shown).map((group, index) => (
        <GridGroup
          key={group.key}
          review={review}
          group={group}
          currentId={index === currentGroup ? current.id : null}
          onOpen={open}
        />
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
