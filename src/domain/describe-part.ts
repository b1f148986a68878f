import type { PicturePart } from './report.ts'

const EDGE = 0.12
const LOW = 0.38
const HIGH = 0.62

/** Where a part of a picture lies, in words that follow "changed": "near the left edge", "in the middle". */
export const describePart = ({ left, top, width, height }: PicturePart): string => {
  if (width > 0.7 && height > 0.7) return 'all over the picture'
  const [x, y] = [left + width / 2, top + height / 2]
  if (left < EDGE && left + width < LOW) return 'near the left edge'
  if (left + width > 1 - EDGE && left > HIGH) return 'near the right edge'
  if (top < EDGE && top + height < LOW) return 'near the top edge'
  if (top + height > 1 - EDGE && top > HIGH) return 'near the bottom edge'
  const row = y < LOW ? 'upper' : y > HIGH ? 'lower' : ''
  const column = x < LOW ? 'left' : x > HIGH ? 'right' : ''
  if (row === '' && column === '') return 'in the middle'
  if (row === '') return `on the ${column}`
  return column === '' ? `in the ${row} part` : `in the ${row} ${column}`
}
