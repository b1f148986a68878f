import type { ReadonlySignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { ActivityScreen } from './activity/activity-screen.tsx'
import { BatchScreen } from './batches/batch-screen.tsx'
import { BatchesScreen } from './batches/batches-screen.tsx'
import { ColorsScreen } from './colors/colors-screen.tsx'
import type { Stores } from './create-stores.ts'
import { HomeScreen } from './home/home-screen.tsx'
import { ImportScreen } from './imports/import-screen.tsx'
import { ImportsScreen } from './imports/imports-screen.tsx'
import type { Live } from './live/create-live.ts'
import { LiveContext } from './live/use-live.ts'
import { ProductsScreen } from './products/products-screen.tsx'
import { PublishedScreen } from './published/published-screen.tsx'
import { RefreshesScreen } from './refreshes/refreshes-screen.tsx'
import { ReviewScreen } from './review/review-screen.tsx'
import { SettingsScreen } from './settings/settings-screen.tsx'
import { ConnectionBanner } from './shell/connection-banner.tsx'
import { ErrorBoundary } from './shell/error-boundary.tsx'
import { Navigation } from './shell/navigation.tsx'
import { route } from './shell/route.ts'
import { useScreenFocus } from './shell/use-screen-focus.ts'

interface Props {
  readonly reachable: ReadonlySignal<boolean>
  readonly stores: Stores
  readonly live: Live
}

/** The whole page: the admin's menu, and the screen that the address names. */
export const App = ({ reachable, stores, live }: Props) => {
  const { screen } = route.value
  useScreenFocus(screen)
  return (
    <LiveContext.Provider value={live}>
      <Navigation />
      <ErrorBoundary key={screen}>
        <Screen
          stores={stores}
          banner={<ConnectionBanner reachable={reachable} waiting={stores.review.decisions.waiting} />}
        />
      </ErrorBoundary>
    </LiveContext.Provider>
  )
}

interface ScreenProps {
  readonly stores: Stores
  /** What every screen shows below its heading while something is wrong. */
  readonly banner: ComponentChildren
}

const Screen = ({ stores, banner }: ScreenProps) => {
  const { screen, id, query } = route.value
  const batchId = query.get('batch')
  switch (screen) {
    case 'home':
      return <HomeScreen home={stores.home} banner={banner} />
    case 'products':
      return <ProductsScreen store={stores.products} banner={banner} />
    case 'batches':
      return batchId === null ? (
        <BatchesScreen store={stores.batches} banner={banner} />
      ) : (
        <BatchScreen key={batchId} store={stores.batches} batchId={batchId} banner={banner} />
      )
    case 'imports':
      return id === null ? (
        <ImportsScreen store={stores.imports} banner={banner} />
      ) : (
        <ImportScreen key={id} store={stores.imports} importId={id} banner={banner} />
      )
    case 'refreshes':
      return <RefreshesScreen store={stores.refreshes} query={query} banner={banner} />
    case 'review':
      return (
        <ReviewScreen
          key={batchId}
          review={stores.review}
          batchId={batchId}
          isGrid={query.get('view') === 'grid'}
          banner={banner}
        />
      )
    case 'published':
      return (
        <PublishedScreen
          published={stores.published}
          languages={stores.languages}
          query={query}
          banner={banner}
        />
      )
    case 'colors':
      return <ColorsScreen store={stores.colors} query={query} banner={banner} />
    case 'settings':
      return (
        <SettingsScreen
          settings={stores.settings}
          previews={stores.previews}
          keys={stores.keys}
          banner={banner}
        />
      )
    case 'activity':
      return <ActivityScreen activity={stores.activity} query={query} banner={banner} />
  }
}
