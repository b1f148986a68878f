import type { WireOverview } from '../../http/wire/wire-overview.ts'
import { navigate } from '../shell/route.ts'
import { say } from '../texts/say.ts'
import { NoteLine } from './note-line.tsx'

interface Props {
  readonly waiting: WireOverview['waiting']
}

/** What only a person can do: review, publish, start. */
export const WaitingCard = ({ waiting: { review, publish, start } }: Props) => (
  <s-section heading={say('home.waiting.heading')}>
    {review + publish + start === 0 ? (
      <p class="home-note">{say('home.waiting.none')}</p>
    ) : (
      <ul class="home-lines">
        {review > 0 && (
          <NoteLine
            tone="caution"
            heading={say('home.waiting.review', { count: review })}
            text={say('home.waiting.review.text')}
            href="/review"
            go={say('home.waiting.review.go')}
            action={
              <s-button variant="primary" onClick={() => navigate('/review')}>
                {say('home.waiting.review.go')}
              </s-button>
            }
          />
        )}
        {publish > 0 && (
          <NoteLine
            tone="calm"
            heading={say('home.waiting.publish', { count: publish })}
            text={say('home.waiting.publish.text')}
            href="/batches"
            go={say('home.waiting.publish.go')}
          />
        )}
        {start > 0 && (
          <NoteLine
            tone="calm"
            heading={say('home.waiting.start', { count: start })}
            text={say('home.waiting.start.text')}
            href="/batches"
            go={say('home.waiting.start.go')}
          />
        )}
      </ul>
    )}
  </s-section>
)
