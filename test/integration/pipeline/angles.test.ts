import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { GalleryPosition } from '../../../src/domain/shop-settings.ts'
import { approveAgain } from '../../../src/pipeline/approve-again.ts'
import type { Edit } from '../../../src/ports/edit-store.ts'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { describeShop, filenameByVariant } from './describe-shop.ts'
import { dieAt } from './die-at.ts'
import { interfereAfter } from './interfere.ts'
import { openPublishing, type Publishing } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const [front, back, navy, navyBack, red, redBack] = [
  'tee',
  'tee-back',
  'tee-navy',
  'tee-navy-2',
  'tee-red',
  'tee-red-2',
]

/** The gallery by file names, without what tells their content. */
const galleryOf = ({ shop }: Publishing) =>
  shop.products()[0].media.map(({ filename }) => filename.replace(/(-[0-9a-f]{12})?\.jpg$/, ''))
const isAngle = ({ angle }: Edit) => angle > 0
const isLead = ({ angle }: Edit) => angle === 0
const open = () => openPublishing(tables, { withAngles: true })
const backOf = ({ shop }: Publishing) => shop.products()[0].media[1].id

const variants = (navyFile: unknown, redFile: unknown) => ({
  'tee White / S': 'tee.jpg',
  'tee White / M': 'tee.jpg',
  'tee Navy / S': navyFile,
  'tee Navy / M': navyFile,
  'tee Red / S': redFile,
  'tee Red / M': redFile,
})
const linked = variants(
  expect.stringMatching(/^tee-navy-\w{12}\./),
  expect.stringMatching(/^tee-red-\w{12}\./),
)
const unlinked = variants('tee.jpg', undefined)

describe('further angles', () => {
  it.each<[GalleryPosition, readonly string[]]>([
    ['end', [front, back, navy, navyBack, red, redBack]],
    ['after-source', [front, navy, navyBack, red, redBack, back]],
    ['first', [navy, navyBack, red, redBack, front, back]],
  ])(
    'go right behind the lead of their colour, linked to no variant: %s',
    async (galleryPosition, wanted) => {
      const own = await open()
      await own.stores.forShop(own.shopId).settings.set({ galleryPosition })
      const { id, placements } = await own.plan()
      expect(placements.map(({ altText }) => altText)).toEqual([
        'Tee, Navy',
        'Tee, Navy (2)',
        'Tee, Red',
        'Tee, Red (2)',
      ])
      await own.runPublish(id)
      expect(galleryOf(own)).toEqual(wanted)
      expect(filenameByVariant(own.shop)).toEqual(linked)
      expect(await own.get(id)).toMatchObject({ state: 'verified', notes: undefined })
      await own.requestUndo(id)
      await own.runUndo(id)
      expect(describeShop(own.shop)).toBe(own.before)
      expect(await own.editStates()).toEqual(['undone', 'undone', 'undone', 'undone'])
      await own.close()
    },
  )

  it.each<[GalleryPosition, readonly string[]]>([
    ['end', [front, back, red, redBack, navy, navyBack]],
    ['after-source', [front, navy, navyBack, red, redBack, back]],
    ['first', [navy, navyBack, red, redBack, front, back]],
  ])('and their leads find one another, whichever goes live first: %s', async (galleryPosition, wanted) => {
    const own = await open()
    await own.stores.forShop(own.shopId).settings.set({ galleryPosition })
    for (const [color, which] of [
      ['Red', isLead],
      ['Navy', isAngle],
      ['Red', isAngle],
      ['Navy', isLead],
    ] as const)
      await own.runPublish((await own.plan(color, which)).id)
    expect(galleryOf(own)).toEqual(
      // An angle without a lead stands where one would.
      galleryPosition === 'after-source' ? [front, red, redBack, back, navy, navyBack] : wanted,
    )
    expect(filenameByVariant(own.shop)).toEqual(linked)
    await own.close()
  })

  it('are taken back alone, and go live again', async () => {
    const own = await open()
    const { id, placements } = await own.plan()
    await own.runPublish(id)
    const ids = placements.flatMap(({ edit }) => (isAngle(edit) ? [edit.id] : []))
    const { publications, edits } = own.stores.forShop(own.shopId)
    await publications.requestUndo({ kind: 'edits', ids }, 'a test')
    await own.runUndo(id)
    expect(galleryOf(own)).toEqual([front, back, navy, red])
    expect(filenameByVariant(own.shop)).toEqual(linked)
    await edits.approveAgain(ids, 'a test')
    const [again] = await publications.plan({ requestedBy: 'a test' })
    await own.runPublish(again.id)
    expect(galleryOf(own)).toEqual([front, back, navy, navyBack, red, redBack])
    await own.close()
  })
})

describe('somebody', () => {
  it('who deletes the source of an angle before it is written keeps that out, and the leads go on', async () => {
    const own = await open()
    const { id } = await own.plan()
    own.shop.merchant.deleteFile(backOf(own))
    await own.runPublish(id)
    expect(galleryOf(own)).toEqual([front, navy, red])
    expect(filenameByVariant(own.shop)).toEqual(linked)
    expect(await own.editStates()).toEqual(['published', 'conflict', 'published', 'conflict'])
    expect((await own.get(id)).notes).toMatch(/Navy: The picture that was edited is no longer in the product/)
    await own.close()
  })

  it.each([
    ['with their leads', undefined, [front, navy, red], ['published', 'conflict', 'published', 'conflict']],
    ['alone', isAngle, [front], ['in_review', 'conflict', 'in_review', 'conflict']],
  ])('who deletes it while it is written has it taken back: %s', async (_how, which, gallery, states) => {
    const own = await open()
    const { id } = await own.plan(undefined, which)
    const source = backOf(own)
    await own.runPublish(
      id,
      interfereAfter(own.process, 'UpdateFiles', () => own.shop.merchant.deleteFile(source)),
    )
    expect(galleryOf(own)).toEqual(gallery)
    expect(await own.editStates()).toEqual(states)
    await own.close()
  })

  it('who gives the variants another picture keeps no angle out', async () => {
    const own = await open()
    const { id } = await own.plan('Navy')
    for (const { id: variantId, title } of own.shop.products()[0].variants)
      if (title.startsWith('Navy')) own.shop.merchant.replaceVariantMedia(variantId, backOf(own))
    await own.runPublish(id)
    expect(galleryOf(own)).toEqual([front, back, navyBack])
    expect(await own.editStates()).toEqual(['conflict', 'published', 'in_review', 'in_review'])
    await own.close()
  })

  it('who wants one live again over what the shop shows now links no variant to it', async () => {
    const own = await open()
    const { id, placements } = await own.plan('Navy', isAngle)
    await own.runPublish(id)
    await own.requestUndo(id)
    await own.runUndo(id)
    const [{ edit }] = placements
    const approval = { shopId: own.shopId, editId: edit.id, actor: 'a test' }
    expect(await approveAgain(own.depsOf(own.process), approval)).toMatchObject({
      state: 'approved',
      variantMedia: {},
    })
    const [again] = await own.stores.forShop(own.shopId).publications.plan({ requestedBy: 'a test' })
    await own.runPublish(again.id)
    expect(galleryOf(own)).toEqual([front, back, navyBack])
    expect(filenameByVariant(own.shop)).toEqual(unlinked)
    await own.close()
  })
})

it('a process that dies after a call while it publishes an angle is made up for, whichever call it is', {
  timeout: 120_000,
}, async () => {
  for (let at = 1; ; at++) {
    const own = await open()
    const { id } = await own.plan('Navy')
    const doomed = dieAt(own.process, at, 'dies after')
    await own.runPublish(id, doomed).catch(() => undefined)
    for (let runs = 0; runs < 3 && (await own.get(id)).state !== 'verified'; runs++) await own.runPublish(id)
    expect((await own.get(id)).state, `died at ${doomed.metAt()}`).toBe('verified')
    expect(galleryOf(own)).toEqual([front, back, navy, navyBack])
    expect(own.shop.files()).toHaveLength(4)
    await own.close()
    if (doomed.metAt() === undefined) {
      expect(at, 'calls that it could die at').toBeGreaterThan(15)
      return
    }
  }
})
