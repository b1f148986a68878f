import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type BatchWishes, noWishes } from '../../../src/domain/batch-wishes.ts'
import { colorwayKey } from '../../../src/domain/colorway.ts'
import type { Product } from '../../../src/domain/product.ts'
import { foreseeBatch } from '../../../src/pipeline/foresee-batch.ts'
import { planBatch } from '../../../src/pipeline/plan-batch.ts'
import { requestBatch } from '../../../src/pipeline/request-batch.ts'
import type { NewBatch } from '../../../src/ports/batch-store.ts'
import { describeEditor } from '../../support/describe-editor.ts'
import { emptyCatalog } from '../../support/empty-catalog.ts'
import { fixedEditors } from '../../support/fixed-editors.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { someProduct } from '../../support/some-product.ts'
import { type Stage, someShop } from '../../support/stage-edits.ts'

const hosted = describeEditor({ provider: 'wavespeed', priceMicros: 40_000n })
const narrow = describeEditor({ provider: 'segmind', promptLimit: { count: 20, unit: 'characters' } })
const local = describeEditor({ provider: 'local', priceMicros: 0n, followsPrompts: false })
const unused = () => Promise.reject(new Error('not expected'))

/** White and Red have a picture, Navy and Leopard none; behind each comes one that no variant shows. */
const pictured = someProduct({ colors: ['White', 'Navy', 'Red', 'Leopard'], pictured: ['White', 'Red'] })
const [white, red] = pictured.media
const others = ['back', 'detail'].map((id) => ({ ...white, id, url: `https://cdn.example/${id}.jpg` }))
const tee: Product = { ...pictured, media: [white, others[0], red, others[1]] }
const lone = someProduct({ id: 'gid://shopify/Product/2', title: 'Lone', colors: ['White', 'Navy'] })

let tables: OpenStores
let stage: Stage
beforeAll(async () => {
  tables = await openStores()
})
beforeEach(async () => {
  stage = await someShop(tables)
})
afterAll(() => tables.close())

const key = (value: string) => colorwayKey([{ option: 'Color', value }])
const nudges = { nudge: async () => {}, nudgeAll: async () => {} }
const depsOf = () => ({
  stores: tables.stores,
  catalogs: {
    forShop: () => ({
      ...emptyCatalog,
      listProducts: async function* (scope: NewBatch['scope']) {
        for (const product of [tee, lone])
          if (scope.kind !== 'products' || scope.productIds.includes(product.id)) yield product
      },
    }),
  },
  desk: { measureSwatch: unused },
  editors: fixedEditors(
    [hosted, narrow, local].map((description) => ({ description, start: unused, poll: unused })),
  ),
  nudges,
})

/** Asks for a batch of the tee and has it planned. */
const plan = async (wishes: Partial<BatchWishes>, asked: Partial<NewBatch> = {}) => {
  const { shopId, batches, edits } = stage
  const { id } = await requestBatch(depsOf(), {
    shopId,
    origin: 'admin',
    scope: { kind: 'products', productIds: [tee.id] },
    requestedBy: 'a test',
    runWhenQuoted: false,
    wishes: { ...noWishes, ...wishes },
    ...asked,
  })
  await planBatch(depsOf()).handle({ shopId, id }, { signal: new AbortController().signal })
  const made = await edits.listOfBatch(id)
  return {
    batch: await batches.get(id),
    edits: made,
    colors: made.map(({ colorwayLabel, state }) => `${colorwayLabel} ${state}`),
  }
}

describe('a batch that names its editor', () => {
  it('is quoted and made by it, also the local one beside hosted ones, and starts by itself', async () => {
    const { batch, edits, colors } = await plan(
      {},
      { provider: 'local', quality: 'draft', runWhenQuoted: true },
    )
    expect(batch).toMatchObject({ state: 'running', quotedEdits: 1, quotedCostMicros: 0n })
    expect(colors).toEqual(['Leopard skipped', 'Navy waiting'])
    expect(edits[0].reason).toMatch(/“Leopard” is a pattern.*choose another editor, which follows prompts/)
    const [{ id }] = await tables.house.admit([hosted, local])
    expect(await stage.attempts.get(id)).toMatchObject({ provider: 'local' })
  })

  it('leaves out what that one cannot take', async () => {
    const { batch, edits } = await plan({}, { provider: 'segmind' })
    expect(batch).toMatchObject({ state: 'quoted', quotedEdits: 0 })
    expect(edits.map(({ reason }) => reason)).toEqual([
      expect.stringMatching(/prompt has \d+ characters, more than the editor segmind takes/),
      expect.stringMatching(/prompt has \d+ characters/),
    ])
  })

  it('is refused for one that the shop does not have, and parked where that has gone since', async () => {
    await expect(plan({}, { provider: 'pixazo' })).rejects.toMatchObject({
      code: 'invalid_input',
      message: expect.stringContaining('pixazo'),
      hint: expect.stringContaining('wavespeed, segmind, local'),
    })
    const { id } = await stage.batches.create({
      origin: 'cli',
      scope: { kind: 'all' },
      requestedBy: 'a test',
      runWhenQuoted: false,
      provider: 'pixazo',
    })
    await planBatch(depsOf()).handle({ shopId: stage.shopId, id }, { signal: new AbortController().signal })
    expect(await stage.batches.get(id)).toMatchObject({
      state: 'parked',
      reason: expect.stringContaining('pixazo'),
    })
  })
})

describe('what a batch comes to', () => {
  beforeEach(() => stage.mirror.keepMany([tee, lone]))
  const all = [key('White'), key('Navy'), key('Red'), key('Leopard'), key('Teal')]
  const wishes: readonly Partial<BatchWishes>[] = [
    {},
    { colorways: [{ productId: tee.id, keys: all }] },
    { colorways: [{ productId: tee.id, keys: all }], sources: [{ productId: tee.id, mediaId: red.id }] },
    { sources: [{ productId: tee.id, mediaId: 'gone' }] },
    { angles: [{ productId: tee.id, mediaIds: tee.media.map(({ id }) => id) }] },
  ]
  const asked: readonly Partial<NewBatch>[] = [{}, { provider: 'local' }, { quality: 'draft' }]
  const cases = wishes.flatMap((wished) => asked.map((named) => [wished, named] as const))

  it.each(cases)('is foreseen, with nothing written down: %j %j', async (wished, named) => {
    const { provider, quality = 'final' } = named
    const foreseen = await foreseeBatch(depsOf(), {
      shopId: stage.shopId,
      productIds: [tee.id],
      wishes: { ...noWishes, ...wished },
      provider,
      quality,
    })
    const { batch, edits } = await plan(wished, named)
    const skipped = Map.groupBy(
      edits.flatMap(({ state, reason }) => (state === 'skipped' && reason ? [reason] : [])),
      (reason) => reason,
    )
    expect(foreseen.underWay).toBe(0)
    expect(foreseen.drafts.map(({ prompt }) => prompt).toSorted()).toEqual(
      edits.flatMap(({ state, prompt }) => (state === 'planned' ? prompt : [])).toSorted(),
    )
    expect([...foreseen.leftOut].toSorted()).toEqual(
      [...skipped].map(([reason, { length }]) => [reason, length]).toSorted(),
    )
    if (batch.state === 'quoted')
      expect({
        edits: foreseen.drafts.length,
        costMicros: foreseen.quote.mostMicros,
        leastMicros: foreseen.quote.leastMicros,
        seconds: foreseen.quote.seconds,
        angles: foreseen.quote.angles.edits,
        note: foreseen.note,
      }).toEqual({
        edits: batch.quotedEdits,
        costMicros: batch.quotedCostMicros,
        leastMicros: batch.quotedLeastMicros,
        seconds: batch.quotedSeconds,
        angles: batch.quotedAngleEdits,
        note: batch.reason ?? undefined,
      })
    else expect(foreseen.note).toBe(batch.reason)
  })

  it('is nothing where another batch has it under way', async () => {
    await plan({ colorways: [{ productId: tee.id, keys: [key('Navy')] }] }, { runWhenQuoted: true })
    const foreseen = await foreseeBatch(depsOf(), {
      shopId: stage.shopId,
      productIds: [tee.id],
      wishes: { ...noWishes, colorways: [{ productId: tee.id, keys: [key('Navy'), key('Red')] }] },
      provider: undefined,
      quality: 'final',
    })
    expect(foreseen.drafts.map(({ colorway }) => colorway.label)).toEqual(['Red'])
    expect(foreseen).toMatchObject({ underWay: 1, quote: { calls: 1 } })
  })

  it('starts by itself only where it costs no more than was agreed to', async () => {
    const start = { runWhenQuoted: true }
    const { batch: dear } = await plan({}, { ...start, runUpToMicros: 1n })
    expect(dear).toMatchObject({ state: 'quoted' })
    const { batch: agreed } = await plan({}, { ...start, runUpToMicros: dear.quotedCostMicros })
    expect(agreed).toMatchObject({ state: 'running' })
  })
})

describe('a batch that names the picture to start from', () => {
  it('makes the lead pictures from that one', async () => {
    const { batch, edits } = await plan({
      colorways: [{ productId: tee.id, keys: [key('Navy')] }],
      sources: [{ productId: tee.id, mediaId: red.id }],
    })
    expect(batch).toMatchObject({
      quotedEdits: 1,
      wishes: { sources: [{ productId: tee.id, mediaId: red.id }] },
    })
    expect(edits[0]).toMatchObject({ sourceMediaId: red.id, angle: 0, colorwayLabel: 'Navy' })
  })
})

describe('a batch that names colours', () => {
  it('makes those only, and anew what has a picture, from another colour, expecting what is shown now', async () => {
    const { batch, edits, colors } = await plan({ colorways: [{ productId: tee.id, keys: [key('Red')] }] })
    expect(batch).toMatchObject({ quotedEdits: 1, quotedCostMicros: 40_000n, quotedAngleEdits: 0 })
    expect(colors).toEqual(['Red planned'])
    expect(edits[0]).toMatchObject({ sourceMediaId: white.id, angle: 0 })
    expect(new Set(Object.values(edits[0].variantMedia))).toEqual(new Set([red.id]))
  })

  it('says which the shop does not have, or cannot be made, and makes the others', async () => {
    const { batch, colors } = await plan(
      {
        colorways: [
          { productId: tee.id, keys: [key('Navy'), key('Teal')] },
          { productId: lone.id, keys: [key('White')] },
        ],
      },
      { scope: { kind: 'products', productIds: [tee.id, lone.id, 'gid://shopify/Product/9'] } },
    )
    expect(colors).toEqual(['Navy planned'])
    expect(batch.reason).toBe(
      'The shop has no product gid://shopify/Product/9. Tee has no colour Teal. ' +
        'Lone has no picture but that of White to make White from.',
    )
  })

  it('is parked where there is nothing left to make', async () => {
    const { batch } = await plan({ colorways: [{ productId: tee.id, keys: [key('Teal')] }] })
    expect(batch).toMatchObject({ state: 'parked', reason: 'Tee has no colour Teal.' })
  })
})

describe('a batch that names further angles', () => {
  it('makes them for each colour, quoted apart, but for those that show it already', async () => {
    const { batch, edits } = await plan({
      colorways: [{ productId: tee.id, keys: [key('Navy'), key('Red')] }],
      angles: [{ productId: tee.id, mediaIds: ['back', 'detail', white.id, 'gone'] }],
    })
    expect(
      edits.map(({ colorwayLabel, sourceMediaId, angle }) => [colorwayLabel, sourceMediaId, angle]),
    ).toEqual([
      ['Navy', white.id, 0],
      ['Navy', 'back', 2],
      ['Navy', 'detail', 4],
      ['Red', white.id, 0],
      // The detail comes behind the red picture, and shows red.
      ['Red', 'back', 2],
    ])
    expect(edits[1]).toMatchObject({
      variantMedia: {},
      targetHex: edits[0].targetHex,
      prompt: edits[0].prompt,
    })
    expect(batch).toMatchObject({
      reason: 'Tee has no picture gone.',
      quotedEdits: 5,
      quotedCostMicros: 200_000n,
      quotedAngleEdits: 3,
      quotedAngleCostMicros: 120_000n,
    })
  })
})

describe('a batch that names a prompt', () => {
  it('is written by that one, whatever the product’s type', async () => {
    await stage.settings.set({
      promptTemplates: { Capes: 'Dye the {thing} {color}.', 'T-Shirt': 'Usual {looks}.' },
    })
    expect((await plan({})).edits.map(({ prompt }) => prompt)).toContain('Usual Navy (#1F2A44).')
    const named = await plan({ template: 'capes' })
    expect(named.edits.map(({ prompt }) => prompt)).toContain('Dye the t-shirt Navy.')
  })

  it('is refused for one that is not in the settings, with the names of those that are', async () => {
    await stage.settings.set({ promptTemplates: { Capes: 'Dye the {thing} {color}.' } })
    await expect(plan({ template: 'Hats' })).rejects.toMatchObject({
      message: 'There is no prompt “Hats” in your settings.',
      hint: 'There are “Capes”.',
    })
  })
})

describe('a batch that runs by itself up to a price', () => {
  const upTo = (runUpToMicros: bigint) => plan({}, { runWhenQuoted: true, runUpToMicros })

  it('runs where it may cost as much', async () => {
    const { batch } = await upTo(80_000n)
    expect(batch).toMatchObject({ state: 'running', quotedCostMicros: 80_000n })
  })

  it('waits for a person where it may cost more, and says so', async () => {
    const { batch, colors } = await upTo(50_000n)
    expect(batch.state).toBe('quoted')
    expect(batch.reason).toBe(
      'It waits for a person, as it may cost $0.08 and $0.05 may be spent without asking.',
    )
    expect(colors).toEqual(['Leopard planned', 'Navy planned'])
    expect(await stage.batches.run(batch.id, 'staff 7')).toBe(true)
  })
})
