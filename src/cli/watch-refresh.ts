import { setTimeout as sleep } from 'node:timers/promises'
import type { Refresh } from '../ports/refresh-store.ts'
import type { CliHouse } from './cli-deps.ts'
import type { Terminal } from './terminal.ts'
import { watchSync } from './watch-sync.ts'

const lookEveryMs = 300

interface Watch extends Pick<CliHouse, 'stores' | 'shopId'> {
  readonly terminal: Terminal
  readonly id: string
}

/** Shows how far the catalogue is read, and waits until the run is over. */
export const watchRefresh = async ({ stores, shopId, terminal, id }: Watch): Promise<Refresh> => {
  const { refreshes } = stores.forShop(shopId)
  let isRead = false
  for (;;) {
    const refresh = await refreshes.get(id)
    if (refresh.state === 'done' || refresh.state === 'failed') return refresh
    if (refresh.syncId !== undefined && !isRead) {
      await watchSync({ stores, shopId, syncId: refresh.syncId, terminal })
      isRead = true
    }
    await sleep(lookEveryMs)
  }
}
