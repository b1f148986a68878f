import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { runningBatch, settleAll, someDraft, someEditor, someShop } from '../../support/stage-edits.ts'
import { stageWaiting } from '../../support/stage-waiting.ts'

const bigEdits = 10_000
const smallEdits = 10

let opened: OpenStores
let bigShopId: string
beforeEach(async () => {
  opened = await openStores()
  bigShopId = await stageWaiting(opened.db, bigEdits)
})
afterEach(() => opened.close())

/** A house whose calls all take the same time: of those under way, the one that began first ends next. */
const openLane = async (places: number) => {
  const editor = someEditor(places)
  const inFlight = [...(await opened.house.admit([editor]))]
  return {
    /** One call ends, and what there is room for then begins. Answers whose call it was that ended. */
    endOne: async (): Promise<string> => {
      const ended = inFlight.shift()
      if (!ended) throw new Error('Nothing is under way.')
      const { shopId, id } = ended
      await settleAll({ shopId, house: opened.house, ...opened.stores.forShop(shopId) }, [id])
      inFlight.push(...(await opened.house.admit([editor])))
      return shopId
    },
  }
}

const newcomer = async (edits: number): Promise<string> => {
  const stage = await someShop(opened)
  await runningBatch(
    stage,
    Array.from({ length: edits }, (_, turn) => someDraft({ color: `Color ${turn}` })),
  )
  return stage.shopId
}

describe('beside a shop with 10,000 edits that wait', () => {
  it.each([1, 4, 10])(
    'one that comes with 10 has them in twice its time alone: %d places',
    async (places) => {
      const { endOne } = await openLane(places)
      for (let turn = 0; turn < places; turn++) await endOne()
      const shopId = await newcomer(smallEdits)
      let calls = 0
      for (let left = smallEdits; left > 0; calls++) if ((await endOne()) === shopId) left--
      // Alone it would have all places; one edit takes as long as all places take to end a call each.
      expect(calls).toBeLessThanOrEqual(2 * smallEdits + places)
    },
  )

  it.each([
    ['now and then', 10, 3],
    ['more than there are places', 2, 4],
  ])('the big one keeps its share while small ones come: %s', async (_, everyCalls, edits) => {
    const { endOne } = await openLane(5)
    const waiting = new Map<string, number>()
    let share = 0
    let got = 0
    for (let call = 0; call < 120; call++) {
      if (call % everyCalls === 0) waiting.set(await newcomer(edits), edits)
      share += 1 / (1 + waiting.size)
      const shopId = await endOne()
      if (shopId === bigShopId) got++
      const left = (waiting.get(shopId) ?? 0) - 1
      if (left > 0) waiting.set(shopId, left)
      else waiting.delete(shopId)
    }
    expect(got).toBeGreaterThanOrEqual(0.8 * share)
  })
})
