import sharp from 'sharp'
import { expect, test, vi } from 'vitest'
import { openDarkroom } from '../../sandbox/catalog/darkroom.ts'
import { renderPicture, renderRecolored } from '../../sandbox/catalog/index.ts'

// Full-size pictures, on whatever the machine has to spare. They are compared by === outside of expect, which would
// walk their millions of bytes.
vi.setConfig({ testTimeout: 30_000 })

test('a rendered picture is a file of its size, with masks to match, and is rendered once', async () => {
  const picture = await renderPicture('market-tote/front')
  const { format, width, height } = await sharp(picture.bytes).metadata()
  expect({ format, width, height }).toEqual({
    format: 'png',
    width: picture.widthPx,
    height: picture.heightPx,
  })
  expect(picture.mask.length).toBe(picture.widthPx * picture.heightPx)
  expect(picture.parts.length).toBe(picture.mask.length)
  expect(Buffer.compare(await sharp(picture.bytes).raw().toBuffer(), picture.rgb)).toBe(0)
  expect((await renderPicture('market-tote/front')) === picture).toBe(true)
})

test('a recoloured picture has the same masks and other bytes', async () => {
  const [picture, recolored] = await Promise.all([
    renderPicture('market-tote/front'),
    renderRecolored('market-tote/front', '#1F2A44'),
  ])
  expect(Buffer.compare(picture.mask, recolored.mask)).toBe(0)
  expect(Buffer.compare(picture.bytes, recolored.bytes)).not.toBe(0)
})

test('a key that the catalogue lacks is named in the error', async () => {
  await expect(renderPicture('classic-tee/underside')).rejects.toThrow('no picture "classic-tee/underside"')
})

test('a darkroom that was closed starts again at the next order, and keeps only as much as it was told', async () => {
  const darkroom = openDarkroom({ keepCount: 1, threadCount: 1 })
  const card = await darkroom.render({ key: 'gift-card/front' })
  await darkroom.close()
  expect((await darkroom.render({ key: 'gift-card/front' })) === card).toBe(true)
  await darkroom.render({ key: 'rib-beanie/front' })
  const again = await darkroom.render({ key: 'gift-card/front' })
  expect(again === card).toBe(false)
  expect(Buffer.compare(again.bytes, card.bytes)).toBe(0)
  await darkroom.close()
})
