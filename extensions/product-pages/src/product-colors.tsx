import { useCallback, useEffect } from 'preact/hooks'
import type { WireProductStanding } from '../../../src/http/wire/wire-standing.ts'
import { ColorStanding } from './color-standing.tsx'
import { FailureBanner } from './failure-banner.tsx'
import type { Surroundings } from './surroundings.ts'
import { tellEmptyProduct } from './tell-empty-product.ts'
import { useReading } from './use-reading.ts'
import { WaitingCandidates } from './waiting-candidates.tsx'

interface Props {
  readonly around: Surroundings
  readonly productId: string
}

const lookEveryMs = 5_000

/** Where each colour of a product stands, and what of it waits for a person. */
export const ProductColors = ({ around, productId }: Props) => {
  const { say, server } = around
  const read = useCallback(() => server.readProduct(productId), [server, productId])
  const { value: product, failure, readAgain } = useReading(read)
  const moves = product?.colorways.some(({ standing }) => standing === 'running' || standing === 'approved')
  useEffect(() => {
    if (!moves) return
    const timer = setInterval(readAgain, lookEveryMs)
    return () => clearInterval(timer)
  }, [moves, readAgain])
  return (
    <s-admin-block
      heading={say('block.name')}
      {...(product !== null && { collapsedSummary: summarize(around, product) })}
    >
      <s-stack gap="base">
        {failure !== null && <FailureBanner around={around} failure={failure} onRetry={readAgain} />}
        {product === null && failure === null && <s-spinner accessibilityLabel={say('loading')} />}
        {product !== null && <Colors around={around} product={product} onDecided={readAgain} />}
      </s-stack>
    </s-admin-block>
  )
}

const summarize = ({ say }: Surroundings, { colorways }: WireProductStanding): string => {
  const count = (wanted: string): number => colorways.filter(({ standing }) => standing === wanted).length
  return say('block.summary', { missing: count('missing'), review: count('review') })
}

interface ColorsProps extends Pick<Props, 'around'> {
  readonly product: WireProductStanding
  readonly onDecided: () => Promise<void>
}

const Colors = ({ around, product, onDecided }: ColorsProps) => {
  const { say } = around
  const empty = tellEmptyProduct(say, product)
  const candidates = product.colorways.flatMap((colorway) => colorway.candidates)
  if (empty !== undefined) return <s-text color="subdued">{empty}</s-text>
  return (
    <>
      <s-stack direction="inline" gap="base">
        {product.colorways.map((colorway) => (
          <ColorStanding key={colorway.key} say={say} colorway={colorway} />
        ))}
      </s-stack>
      <WaitingCandidates around={around} candidates={candidates} onDecided={onDecided} />
      <s-stack direction="inline" gap="base" alignItems="center">
        <s-button href="extension:pictures-for-product">{say('block.make')}</s-button>
        {candidates.length > 0 && <s-link href="app:review">{say('block.review')}</s-link>}
      </s-stack>
    </>
  )
}
