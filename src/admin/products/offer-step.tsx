import type { ComponentChildren } from 'preact'
import { useCallback, useEffect } from 'preact/hooks'
import type { WireBatch } from '../../http/wire/wire-batch.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { navigate } from '../shell/route.ts'
import { ScreenLink } from '../shell/screen-link.tsx'
import { usePolling } from '../shell/use-polling.ts'
import { say } from '../texts/say.ts'
import { OfferPrompts } from './offer-prompts.tsx'
import { OfferQuote } from './offer-quote.tsx'
import type { ProductsStore } from './products-store.ts'

interface Props {
  readonly store: ProductsStore
  readonly batchId: string
  readonly banner: ComponentChildren
}

const planningPauseMs = 500
const quotedPauseMs = 5_000

/** A batch that was asked for: how far its planning is, then what it makes and costs, word for word. */
export const OfferStep = ({ store, batchId, banner }: Props) => {
  const { offer } = store
  useEffect(() => offer.show(batchId), [offer, batchId])
  const refresh = useCallback(async () => {
    offer.show(batchId)
    await offer.refresh()
  }, [offer, batchId])
  const pauseMs = useCallback(
    () => (offer.batch.value?.state === 'planned' ? planningPauseMs : quotedPauseMs),
    [offer],
  )
  usePolling(refresh, pauseMs)
  return (
    <s-page heading={say('offer.heading')} inlineSize="small">
      {banner}
      <div class="step">
        <s-section>
          <Content store={store} />
        </s-section>
        {offer.batch.value?.state === 'quoted' && <OfferPrompts offer={offer} />}
      </div>
    </s-page>
  )
}

const Content = ({ store }: Pick<Props, 'store'>) => {
  const { batch, failure, refresh } = store.offer
  if (batch.value === null && failure.value !== null)
    return <LoadFailed failure={failure.value} onRetry={refresh} />
  if (batch.value === null) return <Planning planned={null} />
  switch (batch.value.state) {
    case 'planned':
      return (
        <div class="step-fields">
          <Planning planned={countEdits(batch.value)} />
          <Actions store={store} canStart={false} />
        </div>
      )
    case 'quoted':
      return (
        <div class="step-fields">
          <OfferQuote batch={batch.value} leftOut={store.offer.plan.value?.leftOut ?? []} />
          <Actions store={store} canStart={(batch.value.quotedEdits ?? 0) > 0} />
        </div>
      )
    case 'parked':
      return (
        <div class="step-fields">
          <s-banner tone="warning" heading={say('offer.parked')}>
            {batch.value.reason ?? say('error.unknown')}
          </s-banner>
          <Actions store={store} canStart={false} />
        </div>
      )
    case 'cancelled':
      return (
        <p>
          {say('offer.discarded')} <ScreenLink href="/products">{say('offer.products')}</ScreenLink>
        </p>
      )
    default:
      return (
        <p>
          {say('offer.started')}{' '}
          <ScreenLink href={`/batches?batch=${batch.value.id}`}>{say('offer.watch')}</ScreenLink>
        </p>
      )
  }
}

const countEdits = ({ edits }: WireBatch): number =>
  Object.values(edits).reduce((sum, count) => sum + count, 0)

const Planning = ({ planned }: { readonly planned: number | null }) => (
  <div class="offer-planning" role="status">
    <s-spinner accessibilityLabel={say('loading')} />
    <div>
      <strong>{say('offer.planning')}</strong>
      <p class="product-hint">{planned === null ? '' : say('offer.planning.count', { count: planned })}</p>
    </div>
  </div>
)

interface ActionsProps extends Pick<Props, 'store'> {
  readonly canStart: boolean
}

const Actions = ({ store, canStart }: ActionsProps) => {
  const { offer, selection } = store
  const start = async () => {
    if (!(await offer.start())) return
    selection.clear()
    navigate(`/batches?batch=${offer.batch.value?.id ?? ''}`)
  }
  const discard = async () => {
    if (await offer.discard()) navigate('/products')
  }
  return (
    <>
      <div class="step-actions">
        <s-button loading={offer.busy.value.has('cancel')} onClick={discard}>
          {say('offer.discard')}
        </s-button>
        {canStart && (
          <s-button variant="primary" icon="play" loading={offer.busy.value.has('run')} onClick={start}>
            {say('batch.start')}
          </s-button>
        )}
      </div>
      <p class="product-hint">{say('offer.stays')}</p>
    </>
  )
}
