import type { WirePublication } from '../../http/wire/wire-publication.ts'
import { formatMoment } from '../shell/format-moment.ts'
import { say } from '../texts/say.ts'
import type { PublicationsStore } from './publications-store.ts'

const tones = {
  planned: 'neutral',
  uploading: 'info',
  attached: 'info',
  linked: 'info',
  verified: 'success',
  conflict: 'warning',
  failed: 'critical',
  undone: 'neutral',
} as const satisfies Record<WirePublication['state'], string>

interface Props {
  readonly publication: WirePublication
  readonly store: PublicationsStore
}

/** One write to one product: which colours it brought, where it stands, and Undo. */
export const PublicationRow = ({ publication, store }: Props) => {
  const { state, undoRequested, productTitle, pictures, reason, notes, createdAt, id } = publication
  const colorways = pictures.filter((picture) => picture.state !== 'left out').map(({ colorway }) => colorway)
  const remarks = [reason, ...(notes?.split('\n') ?? [])].filter((remark) => remark !== null)
  const undoing = undoRequested && state === 'verified'
  return (
    <s-table-row>
      <s-table-cell>{productTitle}</s-table-cell>
      <s-table-cell>
        <span class="cell-lines">
          {colorways.join(', ')}
          {remarks.map((remark) => (
            <span key={remark} class="cell-note">
              {remark}
            </span>
          ))}
        </span>
      </s-table-cell>
      <s-table-cell>
        <s-badge tone={undoing ? 'info' : tones[state]}>
          {say(undoing ? 'publications.undoing' : `publication.state.${state}`)}
        </s-badge>
      </s-table-cell>
      <s-table-cell>
        <span class="nowrap">{formatMoment(createdAt)}</span>
      </s-table-cell>
      <s-table-cell>
        {state === 'verified' && (
          <s-button
            accessibilityLabel={say('publications.undo.label', { product: productTitle })}
            disabled={undoRequested}
            loading={store.busy.value.has(id)}
            onClick={() => store.undo(publication)}
          >
            {say('publications.undo')}
          </s-button>
        )}
      </s-table-cell>
    </s-table-row>
  )
}
