interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

const middleOf = ({ left, right }: Box): number => (left + right) / 2

/**
 * Of boxes in rows of any length, the index of the one that lies below or above another in the next row, nearest to
 * its middle; -1 where there is no such row.
 */
export const findInNextRow = (boxes: readonly Box[], from: number, direction: 'below' | 'above'): number => {
  const start = boxes[from]
  if (start === undefined) return -1
  const isBeyond = (box: Box) => (direction === 'below' ? box.top >= start.bottom : box.bottom <= start.top)
  const beyond = boxes.flatMap((box, index) => (isBeyond(box) ? [{ box, index }] : []))
  if (beyond.length === 0) return -1
  const edge =
    direction === 'below'
      ? Math.min(...beyond.map(({ box }) => box.top))
      : Math.max(...beyond.map(({ box }) => box.top))
  const row = beyond.filter(({ box }) => box.top === edge)
  const offset = ({ box }: { readonly box: Box }) => Math.abs(middleOf(box) - middleOf(start))
  return row.reduce((nearest, one) => (offset(one) < offset(nearest) ? one : nearest)).index
}
