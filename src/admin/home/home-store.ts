import { type ReadonlySignal, signal } from '@preact/signals'
import type { WireObstacles, WireOverview, WireProposal } from '../../http/wire/wire-overview.ts'
import type { ApiFailure } from '../api/call-api.ts'
import type { ShopApi } from '../api/shop-api.ts'
import { type BusyKeys, createBusyKeys } from '../shell/busy-keys.ts'
import { showFailure, showToast } from '../shell/show-toast.ts'
import { say } from '../texts/say.ts'

export interface HomeStore {
  /** Null until it came. */
  readonly overview: ReadonlySignal<WireOverview | null>
  readonly obstacles: ReadonlySignal<WireObstacles | null>
  /** Why the newest overview did not come; null where it did. */
  readonly failure: ReadonlySignal<ApiFailure | null>
  /** Products for a first draft; null until they came, and 'failed' where they did not. */
  readonly proposals: ReadonlySignal<readonly WireProposal[] | 'failed' | null>
  /** Which of them is shown. */
  readonly proposed: ReadonlySignal<number>
  readonly busy: BusyKeys['keys']
  readonly refresh: () => Promise<void>
  readonly refreshObstacles: () => Promise<void>
  readonly readProposals: () => Promise<void>
  readonly proposeAnother: () => void
  readonly makeDraft: (proposal: WireProposal) => Promise<void>
  readonly readCatalogAgain: () => Promise<void>
}

/** What the first screen knows, and the requests that it makes. */
export const createHomeStore = (api: ShopApi): HomeStore => {
  const { keys, during } = createBusyKeys()
  const overview = signal<WireOverview | null>(null)
  const obstacles = signal<WireObstacles | null>(null)
  const failure = signal<ApiFailure | null>(null)
  const proposals = signal<readonly WireProposal[] | 'failed' | null>(null)
  const proposed = signal(0)

  const refresh = async (): Promise<void> => {
    const answer = await api.readOverview()
    failure.value = answer.ok ? null : answer
    if (answer.ok) overview.value = answer.value
  }
  return {
    overview,
    obstacles,
    failure,
    proposals,
    proposed,
    busy: keys,
    refresh: () => during('refresh', refresh),
    refreshObstacles: async () => {
      const answer = await api.readObstacles()
      if (answer.ok) obstacles.value = answer.value
    },
    readProposals: () =>
      during('proposals', async () => {
        const answer = await api.listProposals()
        proposals.value = answer.ok ? answer.value.proposals : 'failed'
        proposed.value = 0
      }),
    proposeAnother: () => {
      if (Array.isArray(proposals.value)) proposed.value = (proposed.value + 1) % proposals.value.length
    },
    makeDraft: ({ productId }) =>
      during('draft', async () => {
        const answer = await api.makeFreeDraft(productId)
        if (!answer.ok) showFailure(answer)
        await refresh()
      }),
    readCatalogAgain: () =>
      during('catalog', async () => {
        const answer = await api.readCatalogAgain()
        if (answer.ok) showToast(say('home.catalog.asked'))
        else showFailure(answer)
        await refresh()
      }),
  }
}
