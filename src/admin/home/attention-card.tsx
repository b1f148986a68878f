import type { WireObstacles, WireOverview } from '../../http/wire/wire-overview.ts'
import { say } from '../texts/say.ts'
import { listAttention } from './list-attention.ts'
import { NoteLine } from './note-line.tsx'

interface Props {
  readonly attention: WireOverview['attention']
  /** Null until they came. */
  readonly obstacles: WireObstacles | null
  /** Whether something is told elsewhere on the screen that is not well. */
  readonly toldElsewhere: boolean
}

const noObstacles: WireObstacles = { editors: [], unclearColors: 0 }

/** What went wrong or stands in the way, each with where it is dealt with; or that all is well. */
export const AttentionCard = ({ attention, obstacles, toldElsewhere }: Props) => {
  const lines = listAttention(attention, obstacles ?? noObstacles)
  if (lines.length === 0 && toldElsewhere) return null
  return (
    <s-section heading={say('home.attention.heading')}>
      {lines.length > 0 ? (
        <ul class="home-lines">
          {lines.map(({ key, ...line }) => (
            <NoteLine key={key} {...line} />
          ))}
        </ul>
      ) : (
        <p class="home-well">
          {obstacles !== null && (
            <>
              <s-icon type="check-circle" tone="success" />
              {say('home.attention.none')}
            </>
          )}
        </p>
      )}
    </s-section>
  )
}
