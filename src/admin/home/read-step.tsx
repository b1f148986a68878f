import { useRef } from 'preact/hooks'
import type { WireCatalog } from '../../http/wire/wire-catalog.ts'
import { say } from '../texts/say.ts'
import { describeCatalog } from './describe-catalog.ts'
import { describeReading } from './describe-reading.ts'
import type { HomeStore } from './home-store.ts'

interface Props {
  readonly catalog: WireCatalog
  readonly isDone: boolean
  readonly store: HomeStore
}

/** The catalogue is read: how far that is, and what to do where it failed or found nothing. */
export const ReadStep = ({ catalog, isDone, store }: Props) => {
  const status = useRef<HTMLDivElement>(null)
  if (isDone) return <p class="home-note">{describeCatalog(catalog)}</p>
  const reading = describeReading(catalog)
  const { sync, readAt } = catalog
  const hasFailed = sync?.state === 'failed'
  const askAgain = async () => {
    await store.readCatalogAgain()
    // The button has given way to the progress, or lost the focus while it was busy.
    status.current?.focus()
  }
  const ask = say(hasFailed || readAt !== null ? 'first.read.again' : 'first.read.ask')
  return (
    <>
      <div ref={status} role="status" tabIndex={-1} class={hasFailed ? 'first-failed' : 'home-note'}>
        {reading !== null ? (
          <>
            <div class="first-indeterminate" />
            {reading}
          </>
        ) : hasFailed ? (
          say('first.read.failed', { reason: sync.reason ?? '' })
        ) : readAt !== null ? (
          say('home.catalog.none')
        ) : (
          say('first.read.waiting')
        )}
      </div>
      {reading === null && (
        <div class="first-actions">
          <s-button icon="refresh" loading={store.busy.value.has('catalog')} onClick={askAgain}>
            {ask}
          </s-button>
        </div>
      )}
    </>
  )
}
