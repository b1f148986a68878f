import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { RenderedScene } from '../../sandbox/catalog/paint/render-scene.ts'
import { renderScene } from '../../sandbox/catalog/paint/render-scene.ts'
import type { Scene } from '../../sandbox/catalog/paint/scene.ts'
import { sceneOf } from '../../sandbox/catalog/staged.ts'
import { stagedCatalog, stagedPicture } from '../../sandbox/catalog/staged-catalog.ts'

/** The same scene at a quarter of the size: quick, and drawn by the same code. */
function small(key: string, color?: string): Scene {
  const scene = sceneOf(stagedPicture(key).shot, color)
  const { xPx, yPx, unitPx, turn } = scene.frame
  return {
    ...scene,
    widthPx: Math.round(scene.widthPx / 4),
    heightPx: Math.round(scene.heightPx / 4),
    frame: { xPx: xPx / 4, yPx: yPx / 4, unitPx: unitPx / 4, turn },
  }
}

const differs = (a: RenderedScene, b: RenderedScene, pixel: number) =>
  [0, 1, 2].some((channel) => a.rgb[3 * pixel + channel] !== b.rgb[3 * pixel + channel])

const keys = stagedCatalog.flatMap((product) => product.pictures.map((picture) => picture.key))

test('every picture is at least 1,200 px on its long side', () => {
  for (const key of keys)
    expect(Math.max(...stagedPicture(key).shot.sizePx), key).toBeGreaterThanOrEqual(1200)
})

test('the same shot gives the same bytes twice', () => {
  const hash = (scene: RenderedScene) =>
    createHash('sha256').update(scene.rgb).update(scene.mask).update(scene.parts).digest('hex')
  expect(hash(renderScene(small('market-tote/front')))).toBe(hash(renderScene(small('market-tote/front'))))
})

/** One picture of each thing is enough: the others differ in crop and colour. */
const leads = stagedCatalog.flatMap((product) => product.pictures.slice(0, 1).map((picture) => picture.key))

describe.each(leads)('%s', (key) => {
  let picture: RenderedScene
  let recolored: RenderedScene
  beforeAll(() => {
    picture = renderScene(small(key))
    recolored = renderScene(small(key, '#00A0FF'))
  })

  test('another colour changes no pixel outside the mask', () => {
    const strays = picture.mask.reduce(
      (sum, covered, i) => sum + (covered === 0 && differs(picture, recolored, i) ? 1 : 0),
      0,
    )
    expect(strays).toBe(0)
  })

  test('another colour changes the pixels of the mask', () => {
    let [inside, changed] = [0, 0]
    picture.mask.forEach((covered, i) => {
      if (covered < 128) return
      inside++
      if (differs(picture, recolored, i)) changed++
    })
    expect(inside).toBeGreaterThan(picture.mask.length * 0.05)
    expect(changed / inside).toBeGreaterThan(0.995)
  })

  test('the masks of the two colours are one, and lie inside the whole thing', () => {
    expect(Buffer.compare(recolored.mask, picture.mask)).toBe(0)
    expect(picture.mask.every((covered, i) => covered <= (picture.parts[i] ?? 0))).toBe(true)
  })
})

test('prints, soles and hardware are parts, and not mask', () => {
  for (const key of ['classic-tee/front', 'court-sneaker/side', 'market-tote/front', 'studio-hoodie/front']) {
    const { mask, parts } = renderScene(small(key))
    const trims = parts.reduce((sum, covered, i) => sum + (covered === 255 && mask[i] === 0 ? 1 : 0), 0)
    expect(trims, key).toBeGreaterThan(100)
  }
})

test('where the thing is not, the picture is the backdrop in its shadow, to the byte', () => {
  const scene = small('morning-mug/front')
  const picture = renderScene(scene)
  const empty = renderScene({ ...scene, thing: { layers: [], shadows: scene.thing.shadows } })
  const strays = picture.parts.reduce(
    (sum, covered, i) => sum + (covered === 0 && differs(picture, empty, i) ? 1 : 0),
    0,
  )
  expect(strays).toBe(0)
})

test('a shadow only darkens', () => {
  const scene = small('classic-tee/front')
  const picture = renderScene(scene)
  const bare = renderScene({ ...scene, thing: { layers: [], shadows: [] } })
  let [darker, brighter] = [0, 0]
  picture.parts.forEach((covered, i) => {
    if (covered !== 0) return
    const change = (picture.rgb[3 * i + 1] ?? 0) - (bare.rgb[3 * i + 1] ?? 0)
    if (change < 0) darker++
    if (change > 0) brighter++
  })
  expect(brighter).toBe(0)
  expect(darker).toBeGreaterThan(1000)
})
