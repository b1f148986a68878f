import { rankLanes } from '../domain/lanes/choose-lane.ts'
import type { Editors } from '../ports/editors.ts'
import type { EditorDescription } from '../ports/image-editor.ts'
import type { LaneReport } from '../ports/lanes.ts'
import type { Stores } from '../ports/stores.ts'

interface ParkDeps {
  readonly stores: Stores
  readonly editors: Editors
}

type ReadLane = (editor: EditorDescription) => LaneReport | undefined

/**
 * Parks a shop's running batches where none of its editors can be used until somebody acts, or not the one that a
 * batch names, and says why. They go on by themselves when the first of the editors is tried again.
 */
export const parkWithoutEditor = async (
  { stores, editors }: ParkDeps,
  shopId: string,
  readLane: ReadLane,
): Promise<void> => {
  const { usable, unusable } = await editors.forShop(shopId)
  const { batches, settings } = stores.forShop(shopId)
  const descriptions = usable.map(({ description }) => description)
  const isBroken = descriptions.some((editor) => brokenUntil(readLane(editor)))
  const missing = (provider: string) => !descriptions.some((editor) => editor.provider === provider)
  const named = await batches.listNamedProviders()
  // The settings are asked only where there is a reason to.
  if (descriptions.length > 0 && !isBroken && !named.some(missing)) return
  const { editors: chosen, editorPolicy: policy } = await settings.get()
  for (const provider of [undefined, ...named]) {
    const wanted = provider === undefined ? chosen : [provider]
    const ranked = rankLanes(descriptions, shopId, { editors: wanted, policy })
    const broken = ranked.flatMap((editor) => brokenUntil(readLane(editor)) ?? [])
    if (broken.length < ranked.length) continue
    const out = unusable.filter((editor) => provider === undefined || editor.provider === provider)
    const reasons = new Set([...broken, ...out].map(({ reason }) => reason))
    const moments = broken.map(({ untilMs }) => untilMs)
    const resumeAt = moments.length > 0 ? new Date(Math.min(...moments)) : undefined
    await batches.parkRunning([...reasons].join(' ') || explainMissing(provider), resumeAt, provider)
  }
}

const explainMissing = (provider: string | undefined): string =>
  provider === undefined
    ? 'No editor is set up that this shop may use.'
    : `The editor ${provider}, which the batch names, is not set up for this shop any more.`

const brokenUntil = (report: LaneReport | undefined) =>
  report?.brokenReason !== undefined && report.restsUntil > Date.now()
    ? { reason: report.brokenReason, untilMs: report.restsUntil }
    : undefined
