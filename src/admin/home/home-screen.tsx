import type { ComponentChildren } from 'preact'
import { useCallback } from 'preact/hooks'
import type { WireOverview } from '../../http/wire/wire-overview.ts'
import { isAtWork } from '../batches/batches-screen.tsx'
import { useLive } from '../live/use-live.ts'
import { LoadFailed } from '../shell/load-failed.tsx'
import { usePolling } from '../shell/use-polling.ts'
import { say } from '../texts/say.ts'
import { AttentionCard } from './attention-card.tsx'
import { CatalogCard } from './catalog-card.tsx'
import { describeReading } from './describe-reading.ts'
import { FirstVisit } from './first-visit.tsx'
import { HomeLoading } from './home-loading.tsx'
import type { HomeStore } from './home-store.ts'
import { OldFigures } from './old-figures.tsx'
import { RunningCard } from './running-card.tsx'
import { SpendingCard } from './spending-card.tsx'
import { WaitingCard } from './waiting-card.tsx'

interface Props {
  readonly home: HomeStore
  readonly banner: ComponentChildren
}

const busyPauseMs = 1_500
const idlePauseMs = 6_000
const obstaclesPauseMs = () => 60_000

/** No stream tells of readings of the catalogue, nor of a server that answers with errors. */
const untoldPauseMs = ({ overview, failure }: HomeStore): number => {
  if (failure.value !== null) return idlePauseMs
  const isRead = overview.value !== null && describeReading(overview.value.catalog) !== null
  return isRead ? busyPauseMs : Number.POSITIVE_INFINITY
}

/** The shop at a glance, and on a first visit the way to the first picture. */
export const HomeScreen = ({ home, banner }: Props) => {
  const overview = home.overview.value
  const pauseMs = useCallback(
    () => (home.overview.value?.running.batches.some(isAtWork) ? busyPauseMs : idlePauseMs),
    [home],
  )
  useLive(home.refresh, pauseMs)
  usePolling(
    home.refresh,
    useCallback(() => untoldPauseMs(home), [home]),
  )
  usePolling(home.refreshObstacles, obstaclesPauseMs)
  return (
    <s-page heading={say('home.heading')}>
      {banner}
      {overview !== null ? (
        <>
          <OldFigures store={home} />
          {overview.hasDecisions ? (
            <Everyday overview={overview} store={home} />
          ) : (
            <FirstVisit overview={overview} store={home} />
          )}
        </>
      ) : home.failure.value !== null ? (
        <s-section accessibilityLabel={say('home.heading')}>
          <LoadFailed failure={home.failure.value} onRetry={home.refresh} />
        </s-section>
      ) : (
        <HomeLoading />
      )}
    </s-page>
  )
}

interface EverydayProps {
  readonly overview: WireOverview
  readonly store: HomeStore
}

const Everyday = ({ overview, store }: EverydayProps) => {
  const { catalog, waiting, running, attention, spending } = overview
  return (
    <div class="home">
      <div class="home-main">
        <CatalogCard catalog={catalog} store={store} />
        <WaitingCard waiting={waiting} />
        <AttentionCard
          attention={attention}
          obstacles={store.obstacles.value}
          toldElsewhere={catalog.sync?.state === 'failed'}
        />
      </div>
      <div class="home-side">
        <RunningCard running={running} />
        <SpendingCard spending={spending} />
      </div>
    </div>
  )
}
