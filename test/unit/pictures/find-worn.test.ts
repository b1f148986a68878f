import { describe, expect, test } from 'vitest'
import { requireHex } from '../../../src/domain/color/hex.ts'
import { chooseByForm } from '../../../src/pictures/find/choose-by-form.ts'
import { findPerson } from '../../../src/pictures/find/find-person.ts'
import { findThing } from '../../../src/pictures/find/find-thing.ts'
import { findingConfidence } from '../../../src/pictures/find/finding-confidence.ts'
import { intersectionOverUnion } from '../../../src/pictures/mask/compare-masks.ts'
import { resampleMask } from '../../../src/pictures/mask/resample-mask.ts'
import { labPlanesOf } from '../../../src/pictures/raster/lab-planes.ts'
import { countInside, type Mask } from '../../../src/pictures/raster/raster.ts'
import { paintPerson } from './paint-person.ts'
import { paintScene } from './paint-scene.ts'

const skins = ['#F1D3C0', '#E0B699', '#C99A7C', '#8A5A3C', '#5B3A29'].map(requireHex)
const ground = requireHex('#D9D8D4')
const hair = requireHex('#2A1E19')
const clothes = { shirt: requireHex('#3F6B57'), trousers: requireHex('#27324A') }

/** The share of `what` that lies inside of `mask`. */
function shareInside(mask: Mask, what: Mask): number {
  const both = mask.inside.map((value, i) => value & (what.inside[i] ?? 0))
  return countInside({ ...mask, inside: both }) / Math.max(1, countInside(what))
}

describe.each(skins)('someone with skin of %o', (skin) => {
  const painted = paintPerson({ ground, skin, hair, ...clothes })

  test.each(['shirt', 'trousers'] as const)(
    'wears %s: they are found, skin, hair and the rest stay out',
    (noun) => {
      const { thing, material } = findThing(painted.raster, { noun })
      const [worn, bare] = [painted[noun], painted.bare].map((mask) => resampleMask(mask, material))
      const other = resampleMask(noun === 'shirt' ? painted.trousers : painted.shirt, material)
      expect(intersectionOverUnion(material, worn)).toBeGreaterThan(0.9)
      expect(shareInside(thing, bare)).toBeLessThan(0.06)
      expect(shareInside(material, other)).toBeLessThan(0.02)
    },
  )

  test('is told by the face', () => {
    const person = findPerson(labPlanesOf(painted.raster))
    expect(person?.xPx).toBeCloseTo(120, -1)
    expect(person?.topPx).toBeGreaterThan(30)
    expect(person?.topPx).toBeLessThan(60)
  })
})

test('cloth of the skin’s own tint ends where nobody can tell, and the finder says so', () => {
  const skin = requireHex('#C99A7C')
  const { raster } = paintPerson({ ground, skin, hair, ...clothes, shirt: skin })
  expect(findingConfidence(findThing(raster, { noun: 'shirt' }))).toBeLessThan(0.6)
})

test('a round thing of the colour of skin is nobody', () => {
  const { raster } = paintScene({ widthPx: 160, heightPx: 160, ground, thing: requireHex('#C99A7C') })
  expect(findPerson(labPlanesOf(raster))).toBeUndefined()
})

test.each([undefined, 'mug', 'sofa', 'product'])('the noun %s changes nothing', (noun) => {
  const { raster } = paintPerson({ ground, skin: requireHex('#C99A7C'), hair, ...clothes })
  expect(findThing(raster, { noun })).toEqual(findThing(raster))
})

test('of garments side by side the noun’s form is chosen, if their forms differ', () => {
  const widthPx = 60
  const heightPx = 40
  const lay = (
    ...boxes: readonly (readonly [left: number, right: number, top: number, bottom: number])[]
  ) => ({
    widthPx,
    heightPx,
    inside: Uint8Array.from({ length: widthPx * heightPx }, (_, i) => {
      const [x, y] = [i % widthPx, Math.floor(i / widthPx)]
      return boxes.some(([left, right, top, bottom]) => x >= left && x < right && y >= top && y < bottom)
        ? 1
        : 0
    }),
  })
  const tall = [4, 18, 2, 38] as const
  const wide = [28, 54, 8, 32] as const
  const both = lay(tall, wide)
  expect(chooseByForm(both, 'lower body')).toEqual(lay(tall))
  expect(chooseByForm(both, 'upper body')).toEqual(lay(wide))
  expect(chooseByForm(both, 'feet')).toBeUndefined()
  expect(chooseByForm(lay([2, 26, 8, 32], wide), 'upper body')).toBeUndefined()
  expect(chooseByForm(lay(tall), 'lower body')).toBeUndefined()
})
