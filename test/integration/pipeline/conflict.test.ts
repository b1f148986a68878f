import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenStores, openStores } from '../../support/open-stores.ts'
import { describeShop, filenameByVariant } from './describe-shop.ts'
import { interfereAfter } from './interfere.ts'
import { openPublishing, type Publishing } from './open-publishing.ts'

let tables: OpenStores
beforeAll(async () => {
  tables = await openStores()
})
afterAll(() => tables.close())

const front = 'tee.jpg'
const back = 'tee-back.jpg'
const untouched = {
  'tee White / S': front,
  'tee White / M': front,
  'tee Navy / S': front,
  'tee Navy / M': front,
  'tee Red / S': undefined,
  'tee Red / M': undefined,
}

const idsIn = ({ shop }: Publishing) => {
  const [product] = shop.products()
  return {
    productId: product.id,
    front: product.media[0].id,
    back: product.media[1].id,
    variant: (title: string) => product.variants.find((variant) => variant.title === title)?.id ?? '',
  }
}

const galleryOf = ({ shop }: Publishing) => shop.products()[0]?.media.map(({ filename }) => filename)

interface Change {
  readonly what: string
  readonly change: (open: Publishing) => void
  readonly told: RegExp
  readonly gallery: readonly unknown[] | undefined
  readonly variants: Record<string, unknown>
  /** Where it stands against one picture only, which is left out. */
  readonly isPartial?: boolean
}

const redFile = expect.stringMatching(/^tee-red-/)

const changes: readonly Change[] = [
  {
    what: 'gives a variant another picture',
    change: (open) => {
      const ids = idsIn(open)
      open.shop.merchant.replaceVariantMedia(ids.variant('Navy / M'), ids.back)
    },
    told: /Tee Navy \/ M was given another picture/,
    gallery: [front, back, redFile],
    variants: { ...untouched, 'tee Navy / M': back, 'tee Red / S': redFile, 'tee Red / M': redFile },
    isPartial: true,
  },
  {
    what: 'removes the picture that was edited',
    change: (open) => open.shop.merchant.removeMedia(idsIn(open).productId, idsIn(open).front),
    told: /The picture that was edited is no longer in the product/,
    gallery: [back],
    variants: Object.fromEntries(Object.keys(untouched).map((variant) => [variant, undefined])),
  },
  {
    what: 'deletes the product',
    change: (open) => open.shop.merchant.deleteProduct(idsIn(open).productId),
    told: /no longer in the shop/,
    gallery: undefined,
    variants: {},
  },
]

describe.each(changes)('a person who $what', ({ change, told, gallery, variants, isPartial }) => {
  const expectConflict = async (open: Publishing, id: string) => {
    const words = expect.stringMatching(told)
    expect(await open.get(id)).toMatchObject(
      isPartial ? { state: 'verified', notes: words } : { state: 'conflict', reason: words },
    )
    expect(await open.editStates()).toEqual(['conflict', isPartial ? 'published' : 'conflict'])
    expect(galleryOf(open)).toEqual(gallery)
    expect(filenameByVariant(open.shop)).toEqual(variants)
    await open.close()
  }

  it('before anything was written is heeded', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    change(open)
    await open.runPublish(id)
    expect(open.shop.files()).toHaveLength(isPartial ? 3 : 2)
    await expectConflict(open, id)
  })

  it.each(['CreateFile', 'UpdateFiles'])(
    'right after %s is heeded, and ours goes again',
    async (operation) => {
      const open = await openPublishing(tables)
      const { id } = await open.plan()
      await open.runPublish(
        id,
        interfereAfter(open.process, operation, () => change(open)),
      )
      await expectConflict(open, id)
    },
  )

  it('after a worker died that had just linked is heeded, and the rest is given back', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    const die = () => {
      throw new Error('killed')
    }
    await expect(open.runPublish(id, interfereAfter(open.process, 'LinkVariants', die))).rejects.toThrow(
      'killed',
    )
    expect(filenameByVariant(open.shop)['tee Red / S']).toMatch(/^tee-red-/)
    change(open)
    await open.runPublish(id)
    await expectConflict(open, id)
  })
})

describe('what is no conflict', () => {
  it('a picture more in the gallery, which stays there also after undo', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    const bytes = await fetch(open.shop.files()[0].url).then((answer) => answer.bytes())
    const added = { filename: 'more.jpg', alt: 'One more', bytes }
    await open.shop.merchant.addMedia(idsIn(open).productId, added)
    await open.runPublish(id)
    expect(await open.get(id)).toMatchObject({ state: 'verified' })
    await open.requestUndo(id)
    await open.runUndo(id)
    expect(galleryOf(open)).toEqual([front, back, 'more.jpg'])
    await open.close()
  })

  it('a size that was added since, which is left alone', async () => {
    const open = await openPublishing(tables, { isNew: (title) => title === 'Navy / M' })
    const { id } = await open.plan()
    await open.runPublish(id)
    expect(await open.get(id)).toMatchObject({ state: 'verified' })
    const shown = filenameByVariant(open.shop)
    expect(shown).toMatchObject({ 'tee Navy / S': expect.stringMatching(/^tee-navy-/) })
    expect(shown['tee Navy / M']).toBe(front)
    await open.close()
  })

  it('a third picture right after ours, which is theirs', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    const [change] = changes
    await open.runPublish(
      id,
      interfereAfter(open.process, 'LinkVariants', () => change.change(open)),
    )
    expect(await open.get(id)).toMatchObject({ state: 'verified' })
    expect(filenameByVariant(open.shop)).toMatchObject({ 'tee Navy / M': back })
    await open.close()
  })
})

it('takes a former picture that comes back right after ours for a conflict', async () => {
  const open = await openPublishing(tables)
  const { id } = await open.plan()
  const giveBack = () => open.shop.merchant.replaceVariantMedia(idsIn(open).variant('Red / S'), null)
  await open.runPublish(id, interfereAfter(open.process, 'LinkVariants', giveBack))
  expect(await open.get(id)).toMatchObject({ state: 'verified', notes: expect.stringMatching(/Red \/ S/) })
  expect(await open.editStates()).toEqual(['published', 'conflict'])
  const navyFile = expect.stringMatching(/^tee-navy-/)
  expect(galleryOf(open)).toEqual([front, back, navyFile])
  expect(filenameByVariant(open.shop)).toMatchObject({
    'tee Navy / S': navyFile,
    'tee Red / S': undefined,
    'tee Red / M': undefined,
  })
  await open.close()
})

describe('undo', () => {
  it('leaves a variant that somebody changed since, returns the rest, and says so', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    await open.runPublish(id)
    const [{ change }] = changes
    change(open)
    await open.requestUndo(id)
    await open.runUndo(id)
    expect(await open.get(id)).toMatchObject({
      state: 'undone',
      reason: 'Left as somebody changed them since: Navy / M.',
    })
    expect(filenameByVariant(open.shop)).toEqual({ ...untouched, 'tee Navy / M': back })
    expect(galleryOf(open)).toEqual([front, back])
    await open.close()
  })

  it('needs none of the pictures that have left the gallery since', async () => {
    const open = await openPublishing(tables)
    const { id } = await open.plan()
    await open.runPublish(id)
    open.shop.merchant.removeMedia(idsIn(open).productId, idsIn(open).back)
    await open.requestUndo(id)
    await open.runUndo(id)
    expect(await open.get(id)).toMatchObject({ state: 'undone', reason: undefined })
    expect(galleryOf(open)).toEqual([front])
    await open.close()
  })

  it('takes two publications of one product back in either order', async () => {
    const open = await openPublishing(tables)
    const first = await open.plan('Navy')
    await open.runPublish(first.id)
    const second = await open.plan('Red')
    await open.runPublish(second.id)
    for (const { id } of [first, second]) {
      await open.requestUndo(id)
      await open.runUndo(id)
      expect(await open.get(id)).toMatchObject({ state: 'undone', reason: undefined })
    }
    expect(describeShop(open.shop)).toBe(open.before)
    await open.close()
  })

  it('keeps the files, so that publishing again makes no second one', async () => {
    const open = await openPublishing(tables)
    const first = await open.plan()
    await open.runPublish(first.id)
    const [files, shown] = [open.shop.files(), describeShop(open.shop)]
    await open.requestUndo(first.id)
    await open.runUndo(first.id)
    expect(await open.approveAgain(first)).toBe(2)
    const { id } = await open.plan()
    await open.runPublish(id)
    expect(await open.get(id)).toMatchObject({ state: 'verified' })
    expect(open.shop.files()).toEqual(files)
    expect(describeShop(open.shop)).toBe(shown)
    await open.close()
  })
})
