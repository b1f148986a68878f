import type { DraftProposal } from '../pipeline/propose-drafts.ts'
import type { Overview } from '../pipeline/read-overview.ts'
import { toWireBatch } from './to-wire-batch.ts'
import { toWireCatalog } from './to-wire-catalog.ts'
import type { WireEditors } from './wire/wire-editors.ts'
import type { WireObstacles, WireOverview, WireProposal } from './wire/wire-overview.ts'

export const toWireOverview = ({ catalog, counts, month, ...overview }: Overview): WireOverview => ({
  catalog: toWireCatalog(catalog),
  hasDecisions: counts.hasDecisions,
  firstDraft: overview.firstDraft ? toWireBatch(overview.firstDraft) : null,
  waiting: { review: counts.inReview, publish: counts.approved, start: overview.quotedBatches },
  running: { batches: overview.running.map(toWireBatch), count: overview.runningBatches },
  attention: {
    conflicts: counts.conflicts,
    unmade: counts.unmade,
    uncertain: { calls: counts.uncertainCalls, costMicros: Number(counts.uncertainMicros) },
    parked: overview.parked.map(({ reason, batches }) => ({ reason: reason ?? null, batches })),
  },
  spending: {
    month: month.name,
    dayMicros: month.dayMicros.map(Number),
    monthMicros: Number(month.monthMicros),
    today: month.today,
    dayCapMicros: Number(month.dayCapMicros),
    monthCapMicros: Number(month.monthCapMicros),
  },
})

/** An account that does not work with any of its models is told once. */
export const findBrokenEditors = ({ editors, unusable }: WireEditors): WireObstacles['editors'] => {
  const broken = [...unusable, ...editors].flatMap(({ provider, reason }) =>
    reason === null ? [] : [{ provider, reason }],
  )
  return [...new Map(broken.map((editor) => [`${editor.provider} ${editor.reason}`, editor])).values()]
}

const pictureWidthPx = 480

export const toWireProposal = ({ product, drafts }: DraftProposal): WireProposal => ({
  productId: product.id,
  title: product.title,
  pictureUrl: smallPicture(drafts[0].source.url),
  colors: drafts.flatMap(({ colorway, targetHex: hex }) =>
    hex === undefined ? [] : [{ label: colorway.label, hex }],
  ),
})

/** Shopify’s own servers draw it as small as it is asked for. */
const smallPicture = (address: string): string => {
  const url = new URL(address)
  url.searchParams.set('width', `${pictureWidthPx}`)
  return url.href
}
