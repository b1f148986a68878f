import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { galleryPositions } from '../../../src/domain/shop-settings.ts'
import { drawProduct } from '../../support/drawn-catalog.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { describeShop, filenameByVariant } from './describe-shop.ts'
import { dieAt, ends } from './die-at.ts'
import { openPublishing, type Publishing } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const colorNames = ['Green', 'Navy', 'Red', 'Orange', 'Purple']
const sizeNames = ['S', 'M', 'L']

const someShop = fc.record({
  colors: fc.integer({ min: 2, max: 5 }).map((count) => colorNames.slice(0, count)),
  sizes: fc.integer({ min: 1, max: 3 }).map((count) => sizeNames.slice(0, count)),
  otherPictures: fc.integer({ min: 0, max: 3 }),
  position: fc.constantFrom(...galleryPositions),
  onlyAppends: fc.boolean(),
})

const someFault = fc.record({
  operation: fc.constantFrom(
    '*',
    'upload',
    'CreateFile',
    'UpdateFiles',
    'LinkVariants',
    'AppendVariantMedia',
  ),
  kind: fc.constantFrom('http-500' as const, 'http-502' as const, 'reset' as const, 'throttled' as const),
  when: fc.constantFrom('before' as const, 'after' as const),
  times: fc.integer({ min: 1, max: 3 }),
})

const someTrouble = fc.record({
  seed: fc.integer({ min: 1, max: 1_000_000 }),
  faults: fc.array(someFault, { maxLength: 4 }),
  slowMs: fc.constantFrom(0, 60),
  dieAt: fc.integer({ min: 1, max: 60 }),
  end: fc.constantFrom(...ends),
})

const most = 12

/** Runs a job again and again, as queue and reconcile do, the first time in a process that dies. */
const runUntil = async (open: Publishing, run: () => Promise<void>, isDone: () => Promise<boolean>) => {
  for (let runs = 0; runs < most && !(await isDone()); runs++) await run().catch(() => undefined)
  expect(await isDone(), `still under way: ${open.shopId}`).toBe(true)
}

it('any shop, through faults and a crash, shows each picture once where it belongs, and then what it showed before', {
  timeout: 120_000,
}, async () => {
  const property = fc.asyncProperty(someShop, someTrouble, async (sold, trouble) => {
    const { colors, sizes, otherPictures, position, onlyAppends } = sold
    const product = drawProduct({ handle: 'tee', title: 'Tee', colors, sizes, otherPictures })
    const shop = { seed: trouble.seed, bulkUpdateOnlyAppends: onlyAppends }
    const open = await openPublishing(tables, { product, shop })
    const stateOf = async (id: string) => (await open.get(id)).state
    try {
      await open.stores.forShop(open.shopId).settings.set({ galleryPosition: position })
      if (trouble.slowMs > 0)
        open.shop.fileFates.add({ kind: 'slow', processingMs: trouble.slowMs, filename: /./ })
      const { id } = await open.plan()
      for (const fault of trouble.faults) open.shop.faults.add(fault)
      const doomed = dieAt(open.process, trouble.dieAt, trouble.end)
      await open.runPublish(id, doomed).catch(() => undefined)
      await runUntil(
        open,
        () => open.runPublish(id),
        async () => (await stateOf(id)) === 'verified',
      )
      expectLive(open, colors)

      await open.requestUndo(id)
      for (const fault of trouble.faults) open.shop.faults.add(fault)
      await open.runUndo(id, dieAt(open.process, trouble.dieAt, trouble.end)).catch(() => undefined)
      await runUntil(
        open,
        () => open.runUndo(id),
        async () => (await stateOf(id)) === 'undone',
      )
      expect(describeShop(open.shop)).toBe(open.before)
    } finally {
      await open.close()
    }
  })
  await fc.assert(property, { numRuns: 10 })
})

const expectLive = ({ shop }: Publishing, colors: readonly string[]) => {
  const [pictured, ...made] = colors
  for (const [variant, filename] of Object.entries(filenameByVariant(shop))) {
    const color = variant.split(' ')[1] ?? ''
    if (color === pictured) expect(filename).toBe('tee.jpg')
    else expect(filename).toMatch(new RegExp(`^tee-${color.toLowerCase()}-`))
  }
  const names = shop.files().map(({ filename }) => filename)
  expect(new Set(names).size).toBe(names.length)
  for (const color of made) expect(names.filter((name) => name.includes(color.toLowerCase()))).toHaveLength(1)
  const [{ media }] = shop.products()
  expect(new Set(media.map(({ id }) => id)).size).toBe(media.length)
}
