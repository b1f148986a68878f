import type { WireCatalog } from '../../http/wire/wire-catalog.ts'
import { formatAge } from '../shell/format-age.ts'
import { formatShare } from '../shell/format-share.ts'
import { navigate } from '../shell/route.ts'
import { ScreenLink } from '../shell/screen-link.tsx'
import { say } from '../texts/say.ts'
import { describeCatalog } from './describe-catalog.ts'
import { describeReading } from './describe-reading.ts'
import type { HomeStore } from './home-store.ts'

interface Props {
  readonly catalog: WireCatalog
  readonly store: HomeStore
}

/** How much of the catalogue has its pictures, and how old that knowledge is. */
export const CatalogCard = ({ catalog, store }: Props) => (
  <s-section heading={say('home.catalog.heading')}>
    <div class="home-catalog">
      {catalog.sync?.state === 'failed' && (
        <s-banner tone="critical" heading={say('home.catalog.failed.heading')}>
          {say('home.catalog.failed.text', { reason: catalog.sync.reason ?? '' })}
        </s-banner>
      )}
      <Coverage catalog={catalog} />
      <ReadingLine catalog={catalog} store={store} />
    </div>
  </s-section>
)

const Coverage = ({ catalog: { products, colorways, lacking } }: { readonly catalog: WireCatalog }) => {
  if (products === 0) return <p>{say('home.catalog.none')}</p>
  if (colorways === 0)
    return (
      <p>
        {say('home.catalog.colourless')}{' '}
        <ScreenLink href="/settings">{say('home.catalog.settings')}</ScreenLink>
      </p>
    )
  const share = formatShare(colorways - lacking, colorways)
  return (
    <>
      <div class="home-coverage">
        {lacking === 0 ? (
          <p class="home-figure-words">{say('home.catalog.all')}</p>
        ) : (
          <p class="home-figure-words">
            <span class="home-figure">{share}</span> {say('home.catalog.share')}
          </p>
        )}
        {lacking > 0 && <s-button onClick={() => navigate('/batches')}>{say('home.catalog.fill')}</s-button>}
      </div>
      <div class="home-bar" role="img" aria-label={say('home.catalog.bar', { share })}>
        <span class="home-bar-done" style={{ flexGrow: colorways - lacking }} />
        <span class="home-bar-left" style={{ flexGrow: lacking }} />
      </div>
      <p class="home-note">{describeCatalog({ products, colorways, lacking })}</p>
    </>
  )
}

/** How old what is known is, or how far the reading is that is under way. */
const ReadingLine = ({ catalog, store }: Props) => {
  const { readAt, stale } = catalog
  const reading = describeReading(catalog)
  const age =
    readAt === null ? say('home.catalog.never') : say('home.catalog.read', { age: formatAge(readAt) })
  return (
    <div class="home-reading">
      <div class="home-note" role="status">
        {reading === null ? (
          [age, ...(stale > 0 ? [say('home.catalog.stale', { count: stale })] : [])].join(' · ')
        ) : (
          <span class="home-busy">{reading}</span>
        )}
      </div>
      {/* It stays where it is while the catalogue is read, so that it keeps the focus. */}
      <s-button
        variant="tertiary"
        icon="refresh"
        accessibilityLabel={say('home.catalog.again')}
        loading={reading !== null || store.busy.value.has('catalog')}
        onClick={store.readCatalogAgain}
      >
        {say('home.catalog.again')}
      </s-button>
    </div>
  )
}
