import { say } from '../texts/say.ts'
import type { Review } from './create-review.ts'
import { GridCard } from './grid-card.tsx'
import type { ProductGroup } from './group-by-product.ts'

interface Props {
  readonly review: Review
  readonly group: ProductGroup
  /** Null where the current candidate is another product's: it may change, and this is not drawn again. */
  readonly currentId: string | null
  readonly onOpen: (id: string) => void
}

/** A product in the grid: its original, and its new colours beside it. */
export const GridGroup = ({ review, group, currentId, onOpen }: Props) => {
  const { productTitle: product, first, candidates } = group
  const { selection } = review
  const select = (id: string, extend: boolean) => {
    const list = review.list.value
    list.select(id)
    if (extend)
      selection.extendTo(
        id,
        (list.candidates.value ?? []).map((one) => one.id),
      )
    else selection.toggle(id)
  }
  return (
    <section class="grid-group" aria-label={product}>
      <h2 class="grid-heading">
        {product} <span class="grid-count">{say('review.grid.count', { count: candidates.length })}</span>
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
        {candidates.map((candidate) => (
          <GridCard
            key={candidate.id}
            candidate={candidate}
            isCurrent={candidate.id === currentId}
            isSelected={selection.ids.value.has(candidate.id)}
            onOpen={() => onOpen(candidate.id)}
            onSelect={(extend) => select(candidate.id, extend)}
            onLost={() => review.list.value.renew(candidate.id)}
          />
        ))}
      </ul>
    </section>
  )
}
