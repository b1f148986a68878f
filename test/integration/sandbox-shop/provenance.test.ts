import { afterAll, beforeAll, expect, it } from 'vitest'
import { labFromHex } from '../../../src/domain/color/lab-from-hex.ts'
import { createPictureDesk } from '../../../src/pictures/picture-desk.ts'
import { openShop } from '../../contract/shop/open-shop.ts'
import { drawPicture } from '../../support/draw-picture.ts'
import { readSourceType } from '../../support/picture-parts.ts'

const desk = createPictureDesk({ threads: 1 })
let open: Awaited<ReturnType<typeof openShop>>
beforeAll(async () => {
  open = await openShop([])
})
afterAll(async () => {
  await open.shop.stop()
  await desk.close()
})

it.each([
  ['jpeg', 'algorithmicallyEnhanced'],
  ['png', 'compositeWithTrainedAlgorithmicMedia'],
  ['webp', 'compositeWithTrainedAlgorithmicMedia'],
] as const)(
  'what a shop serves of a finished %s declares that it is %s',
  async (format, digitalSourceType) => {
    const original = await drawPicture({ format })
    const target = labFromHex('#1F2A44')
    const thing = undefined
    const edited = await desk.recolorLocally({ picture: original, thing, target })
    const { bytes } = await desk.finish({
      original,
      edited,
      thing,
      target,
      provenance: { digitalSourceType },
    })
    const id = await open.media.createFile({
      filename: `tee-navy-${digitalSourceType}.${format}`,
      altText: 'Tee in navy',
      mimeType: `image/${format}`,
      maybeMade: false,
      load: async () => bytes,
    })
    const fate = await open.media.whenReady(id)
    if (fate.kind !== 'ready') throw new Error(`The file is ${fate.kind}.`)
    const served = await (await fetch(fate.url)).bytes()
    expect(readSourceType(served)).toBe(`http://cv.iptc.org/newscodes/digitalsourcetype/${digitalSourceType}`)
    expect(readSourceType(original)).toBeUndefined()
  },
)
