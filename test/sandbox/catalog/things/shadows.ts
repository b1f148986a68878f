import { ellipse } from '../paint/outline.ts'
import type { GroundShadow } from '../paint/scene.ts'

/** Of something flat on a table or hung close to a wall. */
export const lyingFlat: readonly GroundShadow[] = [
  { outline: 'silhouette', blur: 7, strength: 0.5, shift: [4, 7] },
  { outline: 'silhouette', blur: 42, strength: 0.3, shift: [20, 28] },
]

/** Of something that stands: dark where it touches the ground at (x, y), long and faint away from the light. */
export function standing(x: number, y: number, halfWidth: number): readonly GroundShadow[] {
  return [
    {
      outline: ellipse(x + halfWidth * 0.5, y - halfWidth * 0.01, halfWidth * 1.5, halfWidth * 0.2),
      blur: halfWidth * 0.16,
      strength: 0.3,
    },
    {
      outline: ellipse(x + halfWidth * 0.15, y, halfWidth * 1.12, halfWidth * 0.12),
      blur: halfWidth * 0.07,
      strength: 0.5,
    },
    { outline: ellipse(x, y - 2, halfWidth * 1.0, halfWidth * 0.05), blur: halfWidth * 0.025, strength: 0.7 },
  ]
}
