import { useEffect } from 'preact/hooks'
import type { WireCatalog } from '../../http/wire/wire-catalog.ts'
import type { WireProposal } from '../../http/wire/wire-overview.ts'
import { ScreenLink } from '../shell/screen-link.tsx'
import { say } from '../texts/say.ts'
import type { HomeStore } from './home-store.ts'

interface Props {
  readonly catalog: WireCatalog
  readonly store: HomeStore
  readonly onMake: (proposal: WireProposal) => Promise<void>
}

/** A product for the first draft, and others in its place; or why there is none, and what to do. */
export const Proposals = ({ catalog: { readAt, colorways, lacking }, store, onMake }: Props) => {
  useEffect(() => {
    if (lacking > 0) store.readProposals()
  }, [store, readAt, lacking])
  if (lacking === 0) return colorways === 0 ? <Colourless /> : <Complete />
  const proposals = store.proposals.value
  if (proposals === 'failed')
    return (
      <>
        <p class="first-failed">{say('first.draft.failed')}</p>
        <div class="first-actions">
          <s-button icon="refresh" loading={store.busy.value.has('proposals')} onClick={store.readProposals}>
            {say('action.retry')}
          </s-button>
        </div>
      </>
    )
  if (proposals === null)
    return (
      <div class="first-proposal">
        <div class="first-picture" />
        <p class="home-note" role="status">
          {say('first.draft.looking')}
        </p>
      </div>
    )
  const proposal = proposals[store.proposed.value]
  if (proposal === undefined) return <TooHard />
  return <Proposal proposal={proposal} hasOthers={proposals.length > 1} store={store} onMake={onMake} />
}

const Colourless = () => (
  <p>
    {say('home.catalog.colourless')} <ScreenLink href="/settings">{say('home.catalog.settings')}</ScreenLink>
  </p>
)

const Complete = () => (
  <>
    <p>{say('first.draft.complete')}</p>
    <p class="home-note">
      {say('first.draft.complete.text')}{' '}
      <ScreenLink href="/products">{say('first.draft.products')}</ScreenLink>
    </p>
  </>
)

const TooHard = () => (
  <>
    <p>{say('first.draft.hard')}</p>
    <p class="home-note">
      {say('first.draft.hard.text')} <ScreenLink href="/colors">{say('first.draft.colors')}</ScreenLink>{' '}
      <ScreenLink href="/settings">{say('home.catalog.settings')}</ScreenLink>
    </p>
  </>
)

interface ProposalProps extends Pick<Props, 'store' | 'onMake'> {
  readonly proposal: WireProposal
  readonly hasOthers: boolean
}

const mostColors = 8

const Proposal = ({ proposal, hasOthers, store, onMake }: ProposalProps) => {
  const { title, pictureUrl, colors } = proposal
  const isMaking = store.busy.value.has('draft')
  return (
    <div class="first-proposal">
      <img
        class="first-picture"
        src={pictureUrl}
        alt={say('first.draft.picture', { product: title })}
        width={112}
        height={112}
      />
      <div class="first-proposal-words">
        <div aria-live="polite">
          <s-text type="strong">{title}</s-text>
          <p class="home-note">{say('first.draft.missing', { count: colors.length })}</p>
          <ul class="first-colors">
            {colors.slice(0, mostColors).map(({ label, hex }) => (
              <li key={label} class="colorway">
                <span class="chip" style={{ backgroundColor: hex }} />
                {label}
              </li>
            ))}
            {colors.length > mostColors && (
              <li>{say('first.draft.more', { count: colors.length - mostColors })}</li>
            )}
          </ul>
        </div>
        <div class="first-actions">
          <s-button variant="primary" loading={isMaking} onClick={() => onMake(proposal)}>
            {say('first.draft.make')}
          </s-button>
          {hasOthers && (
            <s-button variant="tertiary" disabled={isMaking} onClick={store.proposeAnother}>
              {say('first.draft.other')}
            </s-button>
          )}
        </div>
        <p class="home-note">{say('first.draft.free')}</p>
      </div>
    </div>
  )
}
