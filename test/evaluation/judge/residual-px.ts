import { type Placement, placeInEdit } from '../place-in-edit.ts'

const gridSteps = 16

/** RMS distance of two placements, over a grid over the whole picture, in pixels at a long side of 1,024. */
export function residualPx(
  planted: Placement,
  reported: Placement,
  size: { widthPx: number; heightPx: number },
): number {
  let sum = 0
  for (let row = 0; row <= gridSteps; row++) {
    for (let column = 0; column <= gridSteps; column++) {
      const x = (column / gridSteps) * (size.widthPx - 1)
      const y = (row / gridSteps) * (size.heightPx - 1)
      const [plantedX, plantedY] = placeInEdit(planted, size, x, y)
      const [reportedX, reportedY] = placeInEdit(reported, size, x, y)
      sum += (plantedX - reportedX) ** 2 + (plantedY - reportedY) ** 2
    }
  }
  const rms = Math.sqrt(sum / (gridSteps + 1) ** 2)
  return (rms * 1024) / Math.max(size.widthPx, size.heightPx)
}
