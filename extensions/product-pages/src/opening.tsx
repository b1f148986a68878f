import { FailureBanner } from './failure-banner.tsx'
import type { Surroundings } from './surroundings.ts'
import type { Reading } from './use-reading.ts'

interface Props {
  readonly around: Surroundings
  readonly heading: string
  readonly reading: Pick<Reading<unknown>, 'failure' | 'readAgain'>
  readonly onClose: () => void
}

/** An action whose first reading is under way, or came to nothing. */
export const Opening = ({ around, heading, reading: { failure, readAgain }, onClose }: Props) => (
  <s-admin-action heading={heading} loading={failure === null}>
    {failure !== null && <FailureBanner around={around} failure={failure} onRetry={readAgain} />}
    <s-button slot="secondary-actions" onClick={onClose}>
      {around.say('make.close')}
    </s-button>
  </s-admin-action>
)
