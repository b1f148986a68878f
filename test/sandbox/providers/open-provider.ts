import { createHash } from 'node:crypto'
import type { ProviderName } from '../../../src/domain/provider-name.ts'
import { seededRandom } from '../shop/faults/seeded-random.ts'
import type { Route } from '../shop/http/route.ts'
import type { Desk } from './desk/desk.ts'
import { createFaultPlan } from './desk/fault-plan.ts'
import { openLedger } from './desk/ledger.ts'
import { openDesk } from './desk/open-desk.ts'
import type { Wire } from './desk/wire.ts'
import type { World } from './desk/world.ts'
import type { PollFault } from './fault.ts'
import type { SandboxProvider } from './sandbox-provider.ts'

export interface OpenedProvider {
  readonly provider: SandboxProvider
  readonly routes: readonly Route[]
}

interface Making {
  readonly wire: Wire
  /** Paths as they are documented, after the base URL. */
  routes(desk: Desk): readonly Route[]
  /** Set where its answers name paths from the host's root, which it shares with the others here. */
  readonly namesPathsFromRoot?: boolean
}

/** Opens one provider: its wire, its books, and what tests may do to it. */
export const openProvider = (
  world: World,
  { wire, routes, namesPathsFromRoot = false }: Making,
): OpenedProvider => {
  const { name } = wire
  const baseUrl = `${world.origin}/${name}`
  const apiKey = `sk-${secretOf(world.seed, `${name} key`)}`
  const webhookSecret = `whsec_${secretOf(world.seed, `${name} webhooks`)}`
  const plan = createFaultPlan(seededRandom(world.seed ^ hashOf(name)), world.chance)
  const pollFaults: PollFault[] = []
  const underWay = new Set<Promise<unknown>>()
  let ledger = openLedger(world, wire)

  const track = (work: Promise<unknown>) => {
    underWay.add(work)
    void work.finally(() => underWay.delete(work))
  }
  const desk = openDesk({
    ...{ world, wire, baseUrl, apiKey, webhookSecret, track },
    ledger: () => ledger,
    drawFault: plan.draw,
    drawPollFault: () => pollFaults.shift(),
  })
  const provider: SandboxProvider = {
    ...{ name, baseUrl, apiKey, webhookSecret },
    misbehave: (fault, times = 1) => plan.add(fault, times),
    misbehavePolls: (fault, times = 1) => {
      for (let count = 0; count < times; count++) pollFaults.push(fault)
    },
    bill: () => ledger.bill.read(),
    billedMicros: () => ledger.bill.totalMicros(),
    requests: () => [...ledger.requests],
    starts: () => [...ledger.starts],
    overLimit: () => ledger.overLimit(),
    peakAtOnce: () => ledger.peakAtOnce(),
    fetched: () => world.results.fetched(name),
    notices: () => [...ledger.notices],
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay)
    },
    reset: () => {
      ledger = openLedger(world, wire)
      plan.clear()
      pollFaults.length = 0
      world.results.clear(name)
    },
  }
  const own = routes(desk)
  return {
    provider,
    routes: [...own.map((route) => under(`/${name}`, route)), ...(namesPathsFromRoot ? own : [])],
  }
}

/** The route with its path below a prefix. */
const under = (prefix: string, route: Route): Route => ({
  ...route,
  path: new RegExp(`^${prefix}${route.path.source.replace(/^\^/, '')}`),
})

/** The same in every sandbox of this seed, for a database that outlives it. */
const secretOf = (seed: number, what: string) =>
  createHash('sha256').update(`sandbox ${seed} ${what}`).digest('hex').slice(0, 40)

const hashOf = (name: ProviderName) => createHash('sha256').update(name).digest().readUInt32BE(0)
