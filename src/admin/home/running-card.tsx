import type { WireOverview } from '../../http/wire/wire-overview.ts'
import { batchTones } from '../batches/batch-tones.ts'
import { describeRequest } from '../batches/describe-request.ts'
import { ProgressBar } from '../batches/progress-bar.tsx'
import { formatMoment } from '../shell/format-moment.ts'
import { ScreenLink } from '../shell/screen-link.tsx'
import { say } from '../texts/say.ts'

interface Props {
  readonly running: WireOverview['running']
}

/** The batches that are being made, each with how far it is. */
export const RunningCard = ({ running: { batches, count } }: Props) => (
  <s-section heading={say('home.running.heading')}>
    {batches.length === 0 ? (
      <p class="home-note">{say('home.running.none')}</p>
    ) : (
      <ul class="home-lines">
        {batches.map((batch) => (
          <li key={batch.id} class="home-batch">
            <div class="batch-title">
              <s-text type="strong">{formatMoment(batch.createdAt)}</s-text>
              <s-badge tone={batchTones[batch.state]}>{say(`batch.state.${batch.state}`)}</s-badge>
              <s-text color="subdued">{describeRequest(batch)}</s-text>
            </div>
            {batch.state === 'planned' ? (
              <p class="home-note">{say('batch.planning')}</p>
            ) : (
              <ProgressBar edits={batch.edits} />
            )}
          </li>
        ))}
        <li class="home-batches-all">
          <ScreenLink href="/batches">
            {count > batches.length
              ? say('home.running.more', { count: count - batches.length })
              : say('home.running.all')}
          </ScreenLink>
        </li>
      </ul>
    )}
  </s-section>
)
