import type { ComponentChildren } from 'preact'
import { useCallback } from 'preact/hooks'
import type { WireOverview } from '../../http/wire/wire-overview.ts'
import { usePolling } from '../shell/use-polling.ts'
import { say } from '../texts/say.ts'
import { AttentionCard } from './attention-card.tsx'
import { CatalogCard } from './catalog-card.tsx'
import { describeReading } from './describe-reading.ts'
import { FirstVisit } from './first-visit.tsx'
import { HomeFailure } from './home-failure.tsx'
import { HomeLoading } from './home-loading.tsx'
import type { HomeStore } from './home-store.ts'
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

const isBusy = ({ catalog, running }: WireOverview): boolean =>
  describeReading(catalog) !== null ||
  running.batches.some(({ state }) => state === 'planned' || state === 'running')

/** The shop at a glance, and on a first visit the way to the first picture. */
export const HomeScreen = ({ home, banner }: Props) => {
  const overview = home.overview.value
  const pauseMs = useCallback(
    () => (home.overview.value !== null && isBusy(home.overview.value) ? busyPauseMs : idlePauseMs),
    [home],
  )
  usePolling(home.refresh, pauseMs)
  usePolling(home.refreshObstacles, obstaclesPauseMs)
  return (
    <s-page heading={say('home.heading')}>
      {banner}
      <HomeFailure store={home} />
      {overview !== null ? (
        overview.hasDecisions ? (
          <Everyday overview={overview} store={home} />
        ) : (
          <FirstVisit overview={overview} store={home} />
        )
      ) : (
        home.failure.value === null && <HomeLoading />
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
