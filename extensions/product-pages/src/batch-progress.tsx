import type { WireBatch } from '../../../src/http/wire/wire-batch.ts'
import { describePrice } from './describe-price.ts'
import { FailureBanner } from './failure-banner.tsx'
import type { Surroundings } from './surroundings.ts'
import type { StartedBatch } from './use-batch.ts'

interface Props {
  readonly around: Surroundings
  readonly started: StartedBatch
  readonly batch: WireBatch
}

/** What became of a batch that was started from here, and where to go on. */
export const BatchProgress = ({ around, started, batch }: Props) => {
  const { say } = around
  const inReview = batch.edits.in_review ?? 0
  return (
    <s-stack gap="base">
      {started.failure !== null && <FailureBanner around={around} failure={started.failure} />}
      <State around={around} batch={batch} />
      <s-stack direction="inline" gap="base">
        <s-link href={`app:batches?batch=${batch.id}`}>{say('batch.watch')}</s-link>
        {inReview > 0 && (
          <s-link href={`app:review?batch=${batch.id}`}>{say('batch.review', { count: inReview })}</s-link>
        )}
      </s-stack>
    </s-stack>
  )
}

const State = ({ around, batch }: Omit<Props, 'started'>) => {
  const { say } = around
  const { edits } = batch
  const inReview = edits.in_review ?? 0
  switch (batch.state) {
    case 'planned':
      return <Waiting text={say('batch.planned')} />
    case 'running': {
      const total = Object.values(edits).reduce((sum, count) => sum + count, 0) - (edits.skipped ?? 0)
      const open = (edits.waiting ?? 0) + (edits.editing ?? 0) + (edits.finishing ?? 0)
      return <Waiting text={say('batch.running', { done: total - open, total })} />
    }
    case 'done':
      return inReview > 0 ? (
        <s-banner tone="success">{say('batch.done', { count: inReview })}</s-banner>
      ) : (
        <s-banner tone="info">{batch.reason ?? say('batch.doneNone')}</s-banner>
      )
    case 'quoted':
      return (
        <s-banner tone="warning" heading={say('batch.dearer')}>
          {say('quote.count', { count: batch.quotedEdits ?? 0 })}.{' '}
          {describePrice(around, {
            costMicros: batch.quotedCostMicros ?? 0,
            leastMicros: batch.quotedLeastMicros ?? 0,
            seconds: batch.quotedSeconds ?? 0,
          })}
        </s-banner>
      )
    case 'parked':
      return (
        <s-banner tone="warning" heading={say('batch.parked')}>
          {batch.reason}
        </s-banner>
      )
    default:
      return <s-banner tone="info">{say(`batch.${batch.state}`)}</s-banner>
  }
}

const Waiting = ({ text }: { readonly text: string }) => (
  <s-stack direction="inline" gap="small" alignItems="center" accessibilityRole="status">
    <s-spinner accessibilityLabel={text} />
    <s-text>{text}</s-text>
  </s-stack>
)
