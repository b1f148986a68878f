import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { describeShop, filenameByVariant } from './describe-shop.ts'
import { dieAt } from './die-at.ts'
import { openPublishing, type Publishing } from './open-publishing.ts'
import { furnishingOf, type SomeShop, someShop } from './some-shop.ts'
import { someTrouble } from './some-trouble.ts'
import { inLanguage } from './translate-shop.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

/** More of them for a longer search: `npm run chaos`. */
const numRuns = Number(process.env['CHAOS_RUNS'] ?? 12)
const mostMsEach = 10_000
const most = 12

interface Job {
  readonly run: () => Promise<void>
  readonly isDone: () => Promise<boolean>
}

/** Runs a job again and again, as queue and reconcile do, the first time in a process that dies. */
const runUntilDone = async ({ run, isDone }: Job) => {
  let last: unknown
  for (let runs = 0; runs < most && !(await isDone()); runs++)
    await run().catch((error: unknown) => {
      last = error
    })
  expect(await isDone(), `still under way after ${last}`).toBe(true)
}

it('any shop, through faults and a crash, shows each picture that it can use once where it belongs, and then what it showed before', {
  timeout: numRuns * mostMsEach,
}, async () => {
  const property = fc.asyncProperty(someShop, someTrouble, async (sold, trouble) => {
    const open = await openPublishing(tables, furnishingOf({ ...sold, seed: trouble.seed }))
    try {
      await open.stores.forShop(open.shopId).settings.set({ galleryPosition: sold.position })
      // The first fate that fits is a file's.
      const broken = trouble.breaksLast && sold.colors.length > 2 ? sold.colors.at(-1) : undefined
      if (broken !== undefined) open.shop.fileFates.add(failing(broken))
      if (trouble.slowMs > 0)
        open.shop.fileFates.add({ kind: 'slow', processingMs: trouble.slowMs, filename: /./ })
      const ids = (await open.planAll()).map(({ id }) => id)
      expect(ids).toHaveLength(sold.handles.length)
      const areAll = async (state: string) =>
        (await Promise.all(ids.map(open.get))).every((publication) => publication.state === state)

      for (const fault of trouble.faults) open.shop.faults.add(fault)
      const doomed = dieAt(open.process, trouble.publishEndsAt, trouble.end)
      await open.runPublishes(ids, doomed).catch(() => undefined)
      await runUntilDone({ run: () => open.runPublishes(ids), isDone: () => areAll('verified') })
      expectLive(open, sold, broken)

      for (const id of ids) await open.requestUndo(id)
      for (const fault of trouble.faults) open.shop.faults.add(fault)
      await open.runUndos(ids, dieAt(open.process, trouble.undoEndsAt, trouble.end)).catch(() => undefined)
      await runUntilDone({ run: () => open.runUndos(ids), isDone: () => areAll('undone') })
      expect(describeShop(open.shop)).toBe(open.before)
      expect((await Promise.all(ids.map(open.get))).map(({ reason }) => reason)).toEqual(
        ids.map(() => undefined),
      )
    } finally {
      await open.close()
    }
  })
  await fc.assert(property, { numRuns, interruptAfterTimeLimit: (numRuns - 1) * mostMsEach })
})

const failing = (color: string) => ({
  kind: 'failed' as const,
  code: 'IMAGE_PROCESSING_FAILURE' as const,
  filename: new RegExp(`-${color.toLowerCase()}-`),
})

const expectLive = (open: Publishing, sold: SomeShop, broken: string | undefined) => {
  const { shop } = open
  const [pictured, ...wanted] = sold.colors
  const made = wanted.filter((color) => color !== broken)
  for (const [variant, filename] of Object.entries(filenameByVariant(shop))) {
    const [handle, color] = variant.split(' ')
    if (color === broken) expect(filename ?? '').not.toMatch(failing(color).filename)
    else if (color === pictured) expect(filename).toBe(`${handle}.jpg`)
    else expect(filename).toMatch(new RegExp(`^${handle}-${color.toLowerCase()}-`))
  }
  // Where the shop's answer was lost, nobody knows of a file that failed: it is no picture, and has no use of the name.
  const files = shop.files().filter(({ status }) => status !== 'FAILED')
  expect(new Set(files.map(({ filename }) => filename)).size).toBe(files.length)
  for (const { handle, media, title } of shop.products()) {
    expect(new Set(media.map(({ id }) => id)).size).toBe(media.length)
    for (const color of made) {
      const ours = files.filter(({ filename }) => filename.startsWith(`${handle}-${color.toLowerCase()}-`))
      expect(ours.map(({ alt }) => alt)).toEqual([`${title}, ${color}`])
      const texts = shop.translations().filter(({ resourceId }) => resourceId === ours[0].id)
      expect(Object.fromEntries(texts.map(({ locale, value }) => [locale, value]))).toEqual(
        altsByLocale(sold, title, color),
      )
    }
  }
}

/** A picture's alt texts in the languages that have a word for its colour. */
const altsByLocale = ({ locales, translated, mayTranslate }: SomeShop, title: string, color: string) =>
  Object.fromEntries(
    locales.flatMap((locale) => {
      if (!mayTranslate || !translated.includes(`${color} / ${locale}`)) return []
      const product = translated.includes(`title / ${locale}`) ? inLanguage(title, locale) : title
      return [[locale, `${product}, ${inLanguage(color, locale)}`]]
    }),
  )
