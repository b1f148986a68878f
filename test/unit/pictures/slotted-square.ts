import type { LabPlanes, Mask } from '../../../src/pictures/raster/raster.ts'

const widthPx = 400
const heightPx = 400

/** A light square on a dark ground; `bay` tells how dark a slot into it is, given how far it is from its middle. */
const slotted = (bay: (offPx: number) => number): LabPlanes => {
  const l = new Float32Array(widthPx * heightPx)
  for (let y = 0, i = 0; y < heightPx; y++)
    for (let x = 0; x < widthPx; x++, i++) {
      const inSquare = x >= 100 && x < 300 && y >= 100 && y < 300
      const inSlot = x >= 200 && x < 300 && Math.abs(y - 200) <= 20
      l[i] = inSquare ? (inSlot ? bay(Math.abs(y - 200)) : 90) : 60
    }
  return { widthPx, heightPx, l, a: new Float32Array(l.length), b: new Float32Array(l.length) }
}

/** The square without the middle of the slot. */
export const squareWithoutSlot: Mask = { widthPx, heightPx, inside: new Uint8Array(widthPx * heightPx) }
for (let y = 100; y < 300; y++)
  for (let x = 100; x < 300; x++)
    if (x < 200 || Math.abs(y - 200) > 4) squareWithoutSlot.inside[y * widthPx + x] = 1

/** A slot that darkens gently, and one with the outline's own edge. */
export const fold = slotted((offPx) => 60 + 1.5 * offPx)
export const gap = slotted((offPx) => (offPx <= 4 ? 60 : 90))
