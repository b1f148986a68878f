import { converter, differenceCiede2000 } from 'culori'
import { expect, test } from 'vitest'
import { castGround } from '../../evaluation/edit/cast-ground.ts'
import { hexDifference, missColor } from '../../evaluation/edit/miss-color.ts'
import { targets } from '../../evaluation/targets.ts'

const toLab = converter('lab65')

test('a miss is as large as was asked for, wherever screens can show it', () => {
  const missed = Object.values(targets).flatMap((targetHex) =>
    [3, 8, 20].map((deltaE, seed) => ({
      deltaE,
      hex: missColor({ targetHex, sourceHex: '#7F7F00', deltaE, seed }),
      targetHex,
    })),
  )
  for (const { deltaE, hex, targetHex } of missed)
    expect(Math.abs(hexDifference(hex, targetHex) - deltaE), `${targetHex} by ${deltaE}`).toBeLessThan(1.5)
})

test('a miss does not end at the colour that the thing had', () => {
  for (let seed = 0; seed < 40; seed++) {
    const hex = missColor({ targetHex: '#1F2A44', sourceHex: '#3E4147', deltaE: 14, seed })
    expect(hexDifference(hex, '#3E4147')).toBeGreaterThanOrEqual(12)
  }
})

test.each([2, 5, 8])('a cast moves the ground by ΔE %d, and the thing not at all', (deltaE) => {
  const size = { widthPx: 60, heightPx: 40 }
  const rgb = new Uint8Array(size.widthPx * size.heightPx * 3).fill(150)
  const parts = Uint8Array.from({ length: rgb.length / 3 }, (_, index) => (index % 60 < 20 ? 255 : 0))
  const cast = { deltaE, direction: [0.8, -0.3, -0.6], gradient: 0, gradientDeg: 0 } as const
  const drifted = castGround({ ...size, rgb }, parts, cast)
  expect([...drifted.subarray(0, 3)]).toEqual([150, 150, 150])
  const at = 3 * 40
  const [r, g, b] = drifted.subarray(at, at + 3)
  const moved = toLab({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 })
  const before = toLab({ mode: 'rgb', r: 150 / 255, g: 150 / 255, b: 150 / 255 })
  expect(Math.abs(differenceCiede2000()(moved, before) - deltaE)).toBeLessThan(0.5)
})
