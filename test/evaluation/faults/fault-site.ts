import type { StagedScene } from '../scenes/staged-scene.ts'
import type { Original } from '../take-original.ts'

/** Where a fault is planted. */
export interface FaultSite {
  readonly scene: StagedScene
  readonly original: Original
  readonly targetHex: string
  /** What a sound edit would have painted the thing in. */
  readonly missedHex: string
  readonly seed: number
  /** Counts the faults of a kind: they take their ways in turn. */
  readonly turn: number
}

/** An edit before it drifts: three bytes a pixel, and how much of each pixel is the thing's. */
export interface FaultyPicture {
  readonly rgb: Uint8Array
  readonly parts: Uint8Array
}
