import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeInEdit, placeInOriginal } from '../../evaluation/place-in-edit.ts'

const still = { scale: 1, shiftXPx: 0, shiftYPx: 0, rotationDeg: 0 }
const size = { widthPx: 101, heightPx: 51 }

test('without drift every point stays where it is', () => {
  expect(placeInEdit(still, size, 13, 37)).toEqual([13, 37])
})

test('a turn is clockwise on screen, about the middle of the picture', () => {
  const [x, y] = placeInEdit({ ...still, rotationDeg: 90 }, size, 60, 25)
  expect(x).toBeCloseTo(50)
  expect(y).toBeCloseTo(35)
})

test('a zoom leaves the middle alone, and a shift comes after it', () => {
  expect(placeInEdit({ ...still, scale: 2, shiftXPx: 3, shiftYPx: -4 }, size, 50, 25)).toEqual([53, 21])
  expect(placeInEdit({ ...still, scale: 2, shiftXPx: 3 }, size, 60, 25)).toEqual([73, 25])
})

test('the way back undoes the way there', () => {
  const drift = fc.record({
    scale: fc.double({ min: 0.9, max: 1.1, noNaN: true }),
    shiftXPx: fc.double({ min: -30, max: 30, noNaN: true }),
    shiftYPx: fc.double({ min: -30, max: 30, noNaN: true }),
    rotationDeg: fc.double({ min: -5, max: 5, noNaN: true }),
  })
  fc.assert(
    fc.property(drift, fc.nat(100), fc.nat(50), (planted, x, y) => {
      const [backX, backY] = placeInOriginal(planted, size, ...placeInEdit(planted, size, x, y))
      expect(backX).toBeCloseTo(x, 6)
      expect(backY).toBeCloseTo(y, 6)
    }),
  )
})
