import type { Rgb } from './color.ts'
import type { SizePx } from './coverage.ts'
import type { Frame, Path } from './outline.ts'
import type { Relief } from './relief.ts'
import type { Stitching } from './stitching.ts'
import type { WeaveName } from './weave.ts'

/** What a surface is made of, and how it answers light. */
export interface Material {
  readonly weave: WeaveName
  /** Picture pixels per texel of the weave where a unit is 1,200 px. */
  readonly grain: number
  /** Strength of the highlight and how small it is (Blinn-Phong exponent). */
  readonly gloss?: number
  readonly shininess?: number
  /** A tall window mirrored in it, where the surface turns to the left: glazes and metal have one. */
  readonly mirrored?: number
  /** Light caught by the pile where the surface turns away, as velvet does. */
  readonly sheen?: number
  /** Strength of the weave's relief; 1 as woven. */
  readonly bump?: number
}

/** Ink on a layer: it follows the folds and is not part of the mask. */
export interface Print {
  readonly outlines: readonly Path[]
  readonly color: Rgb
}

/** One piece of a thing, painted over the pieces before it. */
export interface Layer {
  readonly outlines: readonly Path[]
  readonly holes?: readonly Path[]
  /** `main` takes the colour of the colorway and is the mask; `trim` keeps its own. */
  readonly role: 'main' | 'trim'
  readonly color?: Rgb
  readonly material: Material
  readonly relief: Relief
  readonly stitching?: readonly Stitching[]
  readonly prints?: readonly Print[]
  /** Degrees by which the weave is turned. */
  readonly grainTurn?: number
  /** Light that reaches it, 1 in the open, less inside a collar. */
  readonly lit?: number
  /** How far it stands off what is under it, in thousandths of a unit: the blur of the shadow it throws there. */
  readonly lift?: number
  /** Waver of its cut, in thousandths of a unit. */
  readonly wobble?: number
}

/** A soft dark patch on the ground. */
export interface GroundShadow {
  readonly outline: Path | 'silhouette'
  readonly blur: number
  readonly strength: number
  readonly shift?: readonly [number, number]
}

export interface Thing {
  readonly layers: readonly Layer[]
  readonly shadows: readonly GroundShadow[]
}

/** Linear-light RGB of a whole picture, three floats a pixel. */
export interface Canvas extends SizePx {
  readonly light: Float32Array
}

export interface Scene extends SizePx {
  readonly seed: number
  readonly thing: Thing
  readonly frame: Frame
  /** The colour of the thing's main material. */
  readonly color: Rgb
  readonly backdrop: (canvas: Canvas, seed: number) => void
  readonly keyLight: KeyLight
}

export interface KeyLight {
  /** Towards the light: right, down, out of the picture. */
  readonly from: readonly [number, number, number]
  /** 0 is a bare lamp, 1 a wall of light. */
  readonly soft: number
}
