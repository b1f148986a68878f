import { useEffect, useRef } from 'preact/hooks'
import type { WireBatch } from '../../http/wire/wire-batch.ts'
import type { WireOverview } from '../../http/wire/wire-overview.ts'
import { ProgressBar } from '../batches/progress-bar.tsx'
import { ScreenLink } from '../shell/screen-link.tsx'
import { say } from '../texts/say.ts'
import type { HomeStore } from './home-store.ts'
import { Proposals } from './proposals.tsx'

interface Props {
  readonly overview: WireOverview
  readonly isDone: boolean
  readonly store: HomeStore
}

/** A product is proposed, or its draft is under way, or it is there. */
export const DraftStep = ({ overview, isDone, store }: Props) => {
  const status = useRef<HTMLDivElement>(null)
  const { firstDraft: draft, waiting, catalog } = overview
  const isUnderWay = draft !== null && draft.state !== 'done'
  const wasAsked = useRef(false)
  // The button that was pressed has given way to the progress.
  useEffect(() => {
    if (isUnderWay && wasAsked.current) status.current?.focus()
    wasAsked.current = false
  }, [isUnderWay])
  if (isDone) return <p class="home-note">{say('first.draft.made', { count: waiting.review })}</p>
  if (isUnderWay)
    return (
      <div class="first-draft" role="status" tabIndex={-1} ref={status}>
        <p class="home-note">{describeDraft(draft)}</p>
        {draft.reason !== null && <p class="reason reason-warning">{draft.reason}</p>}
        {draft.state === 'planned' ? (
          <div class="first-indeterminate" />
        ) : (
          <ProgressBar edits={draft.edits} />
        )}
        {draft.state !== 'planned' && draft.state !== 'running' && (
          <ScreenLink href={`/batches?batch=${draft.id}`}>{say('first.draft.start')}</ScreenLink>
        )}
      </div>
    )
  return (
    <>
      {draft !== null && (
        <>
          <p class="first-failed">{say('first.draft.nothing')}</p>
          {draft.reason !== null && <p class="reason reason-warning">{draft.reason}</p>}
        </>
      )}
      <Proposals
        catalog={catalog}
        store={store}
        onMake={(proposal) => {
          wasAsked.current = true
          return store.makeDraft(proposal)
        }}
      />
    </>
  )
}

const describeDraft = ({ state }: WireBatch): string => {
  switch (state) {
    case 'planned':
      return say('first.draft.planned')
    case 'quoted':
      return say('first.draft.quoted')
    case 'running':
      return say('first.draft.running')
    default:
      return say('first.draft.stopped')
  }
}
