import { describe, expect, test } from 'vitest'
import { allScenes } from '../../evaluation/scenes/all-scenes.ts'
import { planesOf, renderStaged } from '../../evaluation/scenes/render-staged.ts'
import type { StagedScene } from '../../evaluation/scenes/staged-scene.ts'

/** The same scene, small and without grain: quick, and drawn by the same code. */
const small = ({ grain: _grain, ...scene }: StagedScene): StagedScene => ({
  ...scene,
  sizePx: [Math.round(scene.sizePx[0] / 8), Math.round(scene.sizePx[1] / 8)],
})

test('there are at least 30 scenes, of about 1,024 px', () => {
  expect(allScenes.length).toBeGreaterThanOrEqual(30)
  for (const { id, sizePx } of allScenes) {
    expect(Math.max(...sizePx), id).toBeGreaterThanOrEqual(900)
    expect(Math.max(...sizePx), id).toBeLessThanOrEqual(1200)
  }
})

describe.each(allScenes.map((scene) => [scene.id, scene] as const))('%s', (_id, staged) => {
  const scene = small(staged)
  const { mask, parts, details } = planesOf(scene)

  test('another colour changes the mask and nothing else', () => {
    const [before, after] = [renderStaged(scene), renderStaged(scene, '#00A0FF')]
    const changes = mask.map((_, pixel) =>
      [0, 1, 2].some((channel) => before[3 * pixel + channel] !== after[3 * pixel + channel]) ? 1 : 0,
    )
    expect(changes.filter((changed, pixel) => changed === 1 && mask[pixel] === 0)).toHaveLength(0)
    const inside = mask.filter((covered) => covered >= 128).length
    const changed = changes.filter((one, pixel) => one === 1 && mask[pixel] >= 128).length
    expect(inside).toBeGreaterThan(0.04 * mask.length)
    expect(changed / inside).toBeGreaterThan(0.99)
  })

  test('material and details together are the thing', () => {
    const gaps = parts.filter((whole, pixel) => Math.abs(whole - mask[pixel] - details[pixel]) > 2)
    expect(gaps).toHaveLength(0)
  })
})
