import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pan, toTransform, unzoomed, type Zoom, zoomAt } from '../../../src/admin/review/zoom.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const point = fc.record({ x: share, y: share })

/** What is seen at a place of the frame, as shares of the picture. */
const seenAt = ({ scale, x, y }: Zoom, place: { readonly x: number; readonly y: number }) => ({
  x: x + (place.x - 0.5) / scale,
  y: y + (place.y - 0.5) / scale,
})

describe('the zoom', () => {
  it('keeps what is under the pointer under it', () => {
    fc.assert(
      fc.property(point, fc.double({ min: 1, max: 2.8, noNaN: true }), point, (first, factor, second) => {
        const near = zoomAt(unzoomed, first, 2)
        const nearer = zoomAt(near, second, factor)
        expect(seenAt(nearer, second).x).toBeCloseTo(seenAt(near, second).x)
        expect(seenAt(nearer, second).y).toBeCloseTo(seenAt(near, second).y)
      }),
    )
  })

  it('never looks past an edge, however it is moved', () => {
    const steps = fc.array(
      fc.tuple(
        point,
        fc.double({ min: 0.2, max: 5, noNaN: true }),
        fc.double({ min: -3, max: 3, noNaN: true }),
      ),
    )
    fc.assert(
      fc.property(steps, (moves) => {
        let zoom = unzoomed
        for (const [place, factor, by] of moves) zoom = pan(zoomAt(zoom, place, factor), { x: by, y: -by })
        for (const corner of [
          { x: 0, y: 0 },
          { x: 1, y: 1 },
        ]) {
          const { x, y } = seenAt(zoom, corner)
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(-1e-9)
          expect(Math.max(x, y)).toBeLessThanOrEqual(1 + 1e-9)
        }
        expect(zoom.scale).toBeGreaterThanOrEqual(1)
        expect(zoom.scale).toBeLessThanOrEqual(8)
      }),
    )
  })

  it('shows all again once it is zoomed out', () => {
    expect(zoomAt(zoomAt(unzoomed, { x: 0.1, y: 0.9 }, 4), { x: 0.7, y: 0.2 }, 0.01)).toEqual(unzoomed)
  })

  it('lays the part over the frame', () => {
    expect(toTransform(unzoomed)).toBe('none')
    expect(toTransform({ scale: 2, x: 0.25, y: 0.25 })).toBe('translate(0.000%, 0.000%) scale(2.000)')
    expect(toTransform({ scale: 2, x: 0.75, y: 0.5 })).toBe('translate(-100.000%, -50.000%) scale(2.000)')
  })
})
