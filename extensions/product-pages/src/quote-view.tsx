import type { WireQuote } from '../../../src/http/wire/wire-quote.ts'
import { describePrice } from './describe-price.ts'
import { FailureBanner } from './failure-banner.tsx'
import type { Surroundings } from './surroundings.ts'
import type { Quoting } from './use-quote.ts'

interface Props {
  readonly around: Surroundings
  readonly quoting: Quoting
  /** Whether to show what editors are sent, word for word. */
  readonly withPrompts: boolean
}

/** What would be made, what it costs and what is left out: the last word before money is spent. */
export const QuoteView = ({ around, quoting: { quote, failure, askAgain }, withPrompts }: Props) => {
  const { say } = around
  if (failure !== null) return <FailureBanner around={around} failure={failure} onRetry={askAgain} />
  if (quote === null) return <s-spinner accessibilityLabel={say('quote.reading')} />
  return (
    <s-stack gap="base">
      <s-box padding="base" borderRadius="base" background="subdued" accessibilityRole="status">
        <s-stack gap="small-300">
          <s-text type="strong">
            {quote.edits > 0 ? say('quote.count', { count: quote.edits }) : say('quote.nothing')}
          </s-text>
          {quote.edits > 0 && <s-text>{describePrice(around, quote)}</s-text>}
          {quote.underWay > 0 && <s-text>{say('quote.underWay', { count: quote.underWay })}</s-text>}
          {quote.note !== null && <s-text>{quote.note}</s-text>}
          <LeftOut say={say} quote={quote} />
        </s-stack>
      </s-box>
      {withPrompts && <Prompts say={say} quote={quote} />}
    </s-stack>
  )
}

interface PartProps extends Pick<Surroundings, 'say'> {
  readonly quote: WireQuote
}

const LeftOut = ({ say, quote: { leftOut } }: PartProps) => {
  if (leftOut.length === 0) return null
  const count = leftOut.reduce((sum, { edits }) => sum + edits, 0)
  return (
    <>
      <s-text>{say('quote.leftOut', { count })}</s-text>
      <s-unordered-list>
        {leftOut.map(({ reason, edits }) => (
          <s-list-item key={reason}>{say('quote.leftOutItem', { edits, reason })}</s-list-item>
        ))}
      </s-unordered-list>
    </>
  )
}

const Prompts = ({ say, quote: { prompts, edits } }: PartProps) => {
  if (prompts.length === 0) return null
  return (
    <s-stack gap="small">
      <s-heading>{say('quote.prompts')}</s-heading>
      <s-text color="subdued">{say('quote.promptsText')}</s-text>
      {prompts.map(({ productTitle, colorwayLabel, pictureUrl, prompt }) => (
        <s-grid
          key={`${productTitle}\n${colorwayLabel}\n${pictureUrl}`}
          gridTemplateColumns="auto 1fr"
          gap="small"
        >
          <s-thumbnail src={pictureUrl} alt="" size="small" />
          <s-paragraph>
            <s-text type="strong">{colorwayLabel}</s-text> {prompt}
          </s-paragraph>
        </s-grid>
      ))}
      {edits > prompts.length && (
        <s-text color="subdued">{say('quote.promptsMore', { count: edits - prompts.length })}</s-text>
      )}
    </s-stack>
  )
}
