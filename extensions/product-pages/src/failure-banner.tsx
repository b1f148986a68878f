import type { Failure } from '../../api/call-server.ts'
import type { Surroundings } from './surroundings.ts'

interface Props {
  readonly around: Surroundings
  readonly failure: Failure
  readonly heading?: string
  readonly onRetry?: () => void
}

/** What went wrong, in the words of the server where it had any, and the way to try again. */
export const FailureBanner = ({ around: { say }, failure, heading, onRetry }: Props) => (
  <s-banner tone="critical" heading={heading ?? say('failure.heading')}>
    {tellFailure(say, failure)}
    {onRetry && (
      <s-button slot="secondary-actions" onClick={onRetry}>
        {say('failure.retry')}
      </s-button>
    )}
  </s-banner>
)

export const tellFailure = (say: Surroundings['say'], { status, error }: Failure): string => {
  if (error !== null) return [error.message, error.hint].filter(Boolean).join(' ')
  return status === 401 ? say('failure.session') : say('failure.silence')
}
