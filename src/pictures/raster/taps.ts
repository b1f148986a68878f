/** For each position along one side of a large grid, where it lies on a small one; pixel centres kept in place. */
export interface GridTaps {
  /** The two positions that it lies between, and how near it is to the second. */
  readonly first: Int32Array
  readonly second: Int32Array
  readonly share: Float32Array
  /** The position that it lies in. */
  readonly nearest: Int32Array
}

export function tapsOf(sourcePx: number, targetPx: number): GridTaps {
  const first = new Int32Array(targetPx)
  const second = new Int32Array(targetPx)
  const share = new Float32Array(targetPx)
  const nearest = new Int32Array(targetPx)
  for (let i = 0; i < targetPx; i++) {
    const position = Math.min(sourcePx - 1, Math.max(0, ((i + 0.5) * sourcePx) / targetPx - 0.5))
    first[i] = Math.floor(position)
    second[i] = Math.min(sourcePx - 1, first[i] + 1)
    share[i] = position - first[i]
    nearest[i] = Math.min(sourcePx - 1, Math.floor(((i + 0.5) * sourcePx) / targetPx))
  }
  return { first, second, share, nearest }
}
