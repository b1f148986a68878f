import type { WireCandidate, WireSibling } from '../../http/wire/wire-candidate.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { say } from '../texts/say.ts'
import type { Review } from './create-review.ts'
import { formatDelta } from './format-delta.ts'
import { useSiblings } from './use-siblings.ts'

interface Props {
  readonly review: Review
  readonly current: WireCandidate
  /** Those that can be looked at, because they wait. */
  readonly waitingIds: ReadonlySet<string>
  readonly onSelect: (id: string) => void
}

/** All colorways of one picture beside each other: what is unlike the others stands out, and is marked. */
export const AllColors = ({ review, current, waitingIds, onSelect }: Props) => {
  const { found, retry } = useSiblings(review, current)
  const { value } = found
  if (value.kind === 'failed') return <LoadFailed failure={value.failure} onRetry={retry} />
  if (value.kind === 'loading')
    return (
      <div class="waiting">
        <s-spinner accessibilityLabel={say('loading')} />
      </div>
    )
  const { beforeUrl, siblings } = value.siblings
  const { widthPx, heightPx, productTitle: product, editId } = current
  return (
    <ul class="all-colors" aria-label={say('review.colors.label', { product })}>
      <li class="color-tile">
        <img
          class="color-picture"
          src={beforeUrl}
          alt={say('review.before.alt', { product })}
          width={widthPx}
          height={heightPx}
        />
        <span class="sibling-name">{say('review.before')}</span>
      </li>
      {siblings.map((sibling) => (
        <li key={sibling.editId} class="color-item">
          <ColorTile
            sibling={sibling}
            product={product}
            isCurrent={sibling.editId === editId}
            onSelect={waitingIds.has(sibling.candidateId) ? onSelect : undefined}
          />
        </li>
      ))}
    </ul>
  )
}

interface TileProps {
  readonly sibling: WireSibling
  readonly product: string
  readonly isCurrent: boolean
  /** Undefined for one that does not wait. */
  readonly onSelect: ((id: string) => void) | undefined
}

const ColorTile = ({ sibling, product, isCurrent, onSelect }: TileProps) => {
  const { candidateId, colorwayLabel: colorway, oddities, editState } = sibling
  const look = ['color-tile', isCurrent && 'color-current', oddities.length > 0 && 'color-odd']
  const content = (
    <>
      <img
        class="color-picture"
        src={sibling.previewUrl}
        alt={say('review.after.alt', { product, colorway })}
        width={sibling.widthPx}
        height={sibling.heightPx}
      />
      <span class="sibling-name">
        {colorway}
        {sibling.deltaE00 !== null && (
          <span class="color-delta">{say('color.delta', { delta: formatDelta(sibling.deltaE00) })}</span>
        )}
      </span>
      {editState !== 'in_review' && <s-badge tone="success">{say(`edit.state.${editState}`)}</s-badge>}
      {oddities.length > 0 && (
        <span class="sibling-note">
          <s-icon type="alert-triangle" tone="caution" size="small" />
          {oddities.join(' ')}
        </span>
      )}
    </>
  )
  const className = look.filter(Boolean).join(' ')
  return onSelect === undefined ? (
    <div class={className}>{content}</div>
  ) : (
    <button
      type="button"
      class={className}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => onSelect(candidateId)}
    >
      {content}
    </button>
  )
}
