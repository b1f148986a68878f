import type { WireCandidate } from '../../http/wire/wire-candidate.ts'
import { say } from '../texts/say.ts'
import { labelCandidate } from './create-review.ts'
import { formatDelta } from './format-delta.ts'
import { VerdictBadge } from './verdict-badge.tsx'

interface Props {
  readonly candidate: WireCandidate
  readonly isCurrent: boolean
  readonly isSelected: boolean
  readonly onOpen: () => void
  readonly onSelect: (extend: boolean) => void
  readonly onLost: () => void
}

/** One candidate among many: its picture opens it, its box chooses it. */
export const GridCard = ({ candidate, isCurrent, isSelected, onOpen, onSelect, onLost }: Props) => {
  const { colorwayLabel, productTitle: product, targetHex, thingHex, deltaE00, verdict, reasons } = candidate
  return (
    <li class={`card ${isSelected ? 'card-selected' : ''}`}>
      <button
        type="button"
        class="card-open"
        data-candidate={candidate.id}
        aria-current={isCurrent ? 'true' : undefined}
        tabIndex={isCurrent ? 0 : -1}
        onClick={onOpen}
      >
        <img
          class="card-picture"
          src={candidate.previewUrl}
          alt={say('review.after.alt', { product, colorway: colorwayLabel })}
          width={candidate.widthPx}
          height={candidate.heightPx}
          loading="lazy"
          draggable={false}
          onError={onLost}
        />
        <span class="card-name">
          {targetHex !== null && <span class="chip" style={{ backgroundColor: targetHex }} />}
          <span class="chip" style={{ backgroundColor: thingHex }} />
          <span class="card-color">{colorwayLabel}</span>
        </span>
        <span class="card-facts">
          <VerdictBadge verdict={verdict} />
          {deltaE00 !== null && (
            <span class="color-delta">{say('color.delta', { delta: formatDelta(deltaE00) })}</span>
          )}
        </span>
        {reasons.length > 0 && <span class="card-reason">{reasons[0]}</span>}
      </button>
      <label class="card-select">
        <input
          type="checkbox"
          checked={isSelected}
          tabIndex={isCurrent ? 0 : -1}
          aria-label={say('review.grid.select', { candidate: labelCandidate(candidate) })}
          onClick={(event) => onSelect(event.shiftKey)}
        />
      </label>
    </li>
  )
}
