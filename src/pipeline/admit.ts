import type { Editors } from '../ports/editors.ts'
import type { House } from '../ports/house.ts'
import type { EditorDescription } from '../ports/image-editor.ts'
import type { LaneReport, Lanes } from '../ports/lanes.ts'
import type { Handler, Nudges } from '../ports/nudges.ts'
import type { Stores } from '../ports/stores.ts'
import { parkWithoutEditor } from './park-without-editor.ts'

interface AdmitDeps {
  readonly house: House
  readonly stores: Stores
  readonly editors: Editors
  readonly lanes: Lanes
  readonly nudges: Nudges
}

/**
 * Wakes what was let in and could not begin, lets in as many waiting edits as the editors have room for now, closes
 * batches that have none left, and parks those that no editor can make.
 */
export const admit = (deps: AdmitDeps): Handler<'admit'> => ({
  step: 'admit',
  concurrency: 1,
  handle: async () => {
    const { house, stores, nudges, lanes } = deps
    await house.resumeParked(new Date())
    const shopIds = await house.listBusyShops()
    const descriptions = await listEditors(deps, shopIds)
    const reports = new Map<string, LaneReport>()
    for (const description of descriptions) {
      const report = await lanes.read(description)
      reports.set(laneKey(description), report)
      const free = description.limits.atOnce - report.inFlight
      if (report.reserved > 0 && free > 0)
        await nudges.nudgeAll('edit-picture', await house.findReady(description, free))
    }
    await nudges.nudgeAll('edit-picture', await house.admit(descriptions))
    for (const shopId of shopIds) {
      await stores.forShop(shopId).batches.markDone()
      await parkWithoutEditor(deps, shopId, (description) => reports.get(laneKey(description)))
    }
  },
})

const laneKey = ({ account, model }: EditorDescription): string => `${account} ${model}`

/** Each account × model once, however many shops use it. */
const listEditors = async (
  { editors }: AdmitDeps,
  shopIds: readonly string[],
): Promise<readonly EditorDescription[]> => {
  const found = new Map<string, EditorDescription>()
  for (const shopId of shopIds)
    for (const { description } of (await editors.forShop(shopId)).usable)
      found.set(laneKey(description), description)
  return [...found.values()]
}
