import type { GroundShadow, Layer } from '../../sandbox/catalog/paint/scene.ts'
import type { Shot } from '../../sandbox/catalog/staged.ts'

/** What a layer of a scene belongs to: the thing that is to change, or what is there besides. */
export type Owner = 'thing' | 'skin' | 'hair' | 'garment' | 'object'

export interface Piece {
  readonly of: Owner
  readonly layers: readonly Layer[]
  /** Of the piece alone, gone when it is; most have none but that of the whole scene's silhouette. */
  readonly shadows?: readonly GroundShadow[]
}

/** A photograph to stage: how it is taken, and all that is in it. */
export interface StagedScene extends Omit<Shot, 'thing'> {
  readonly id: string
  /** The noun of what is to change. */
  readonly noun: string
  /** Painted one over the other. */
  readonly pieces: readonly Piece[]
  readonly shadows: readonly GroundShadow[]
  /** How the photograph was encoded: the quality of a JPEG, or PNG. */
  readonly encoding: number | 'png'
  /** Strength of film grain, in steps of a byte; none if absent. */
  readonly grain?: number
}

export const layersOf = (pieces: readonly Piece[]): readonly Layer[] => pieces.flatMap(({ layers }) => layers)
