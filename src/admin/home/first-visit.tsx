import type { WireOverview } from '../../http/wire/wire-overview.ts'
import { navigate } from '../shell/route.ts'
import { say } from '../texts/say.ts'
import { DraftStep } from './draft-step.tsx'
import { findStep, type Step } from './find-step.ts'
import { FirstStep } from './first-step.tsx'
import type { HomeStore } from './home-store.ts'
import { ReadStep } from './read-step.tsx'

interface Props {
  readonly overview: WireOverview
  readonly store: HomeStore
}

const order: readonly Step[] = ['read', 'draft', 'look']

/** Three steps to the first picture, with no account anywhere. */
export const FirstVisit = ({ overview, store }: Props) => {
  const { catalog, firstDraft, waiting } = overview
  const next = findStep(overview)
  const standing = (step: Step) => {
    const distance = order.indexOf(step) - order.indexOf(next)
    return distance < 0 ? 'done' : distance === 0 ? 'next' : 'later'
  }
  return (
    <s-section heading={say('first.heading')}>
      <p class="home-note">{say('first.text')}</p>
      <ol class="first-steps">
        <FirstStep number={1} standing={standing('read')} heading={say('first.read')}>
          <ReadStep catalog={catalog} isDone={standing('read') === 'done'} store={store} />
        </FirstStep>
        <FirstStep number={2} standing={standing('draft')} heading={say('first.draft')}>
          {next === 'read' ? (
            <p class="home-note">{say('first.draft.later')}</p>
          ) : (
            <DraftStep overview={overview} isDone={standing('draft') === 'done'} store={store} />
          )}
        </FirstStep>
        <FirstStep number={3} standing={standing('look')} heading={say('first.look')}>
          <p class="home-note">{say('first.look.later')}</p>
          {waiting.review > 0 && (
            <div class="first-actions">
              <s-button
                variant={next === 'look' ? 'primary' : 'auto'}
                onClick={() => navigate(firstDraft === null ? '/review' : `/review?batch=${firstDraft.id}`)}
              >
                {say('first.look.go', { count: waiting.review })}
              </s-button>
            </div>
          )}
        </FirstStep>
      </ol>
    </s-section>
  )
}
