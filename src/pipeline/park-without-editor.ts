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
 * Parks a shop's running batches where none of its editors can be used until somebody acts, and says why. They go
 * on by themselves when the first of the editors is tried again.
 */
export const parkWithoutEditor = async (
  { stores, editors }: ParkDeps,
  shopId: string,
  readLane: ReadLane,
): Promise<void> => {
  const { usable, unusable } = await editors.forShop(shopId)
  const descriptions = usable.map(({ description }) => description)
  // The settings are asked only where there is a reason to.
  if (descriptions.length > 0 && !descriptions.some((editor) => brokenUntil(readLane(editor)))) return
  const { batches, settings } = stores.forShop(shopId)
  const { editors: named, editorPolicy: policy } = await settings.get()
  const ranked = rankLanes(descriptions, shopId, { editors: named, policy })
  const broken = ranked.flatMap((editor) => brokenUntil(readLane(editor)) ?? [])
  if (broken.length < ranked.length) return
  const reasons = [...broken.map(({ reason }) => reason), ...unusable.map(({ reason }) => reason)]
  const resumeAt = broken.length > 0 ? new Date(Math.min(...broken.map(({ untilMs }) => untilMs))) : undefined
  await batches.parkRunning(
    [...new Set(reasons)].join(' ') || 'No editor is set up that this shop may use.',
    resumeAt,
  )
}

const brokenUntil = (report: LaneReport | undefined) =>
  report?.brokenReason !== undefined && report.restsUntil > Date.now()
    ? { reason: report.brokenReason, untilMs: report.restsUntil }
    : undefined
