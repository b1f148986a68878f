import { say } from '../texts/say.ts'

interface Props {
  /** As many as the list will likely show, so that nothing moves when it comes. */
  readonly count?: number
  /** Whether a row begins with a small picture. */
  readonly pictured?: boolean
}

/** Stands where the rows of a list will, until they come. */
export const SkeletonRows = ({ count = 5, pictured = false }: Props) => (
  <div role="status">
    <span class="unseen">{say('loading')}</span>
    <div class="skeleton-rows" aria-hidden="true">
      {Array.from({ length: count }, (_, row) => (
        <div key={row} class="skeleton-row">
          {pictured && <span class="skeleton-picture" />}
          <span class="skeleton-words">
            <span class="skeleton-line" />
            <span class="skeleton-line" />
          </span>
        </div>
      ))}
    </div>
  </div>
)
