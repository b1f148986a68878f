import type { CatalogPicture, CatalogProduct } from './catalog-types.ts'
import { linearOf } from './paint/color.ts'
import type { Canvas, Scene, Thing } from './paint/scene.ts'

/** How a picture is taken: the thing, its colour, where it stands and before what. */
export interface Shot {
  readonly thing: () => Thing
  /** sRGB hex of the main material. */
  readonly color: string
  readonly sizePx: readonly [width: number, height: number]
  readonly backdrop: (canvas: Canvas, seed: number) => void
  readonly seed: number
  /** Where the thing's origin lies, as shares of width and height; the middle if absent. */
  readonly at?: readonly [x: number, y: number]
  /** Size of a unit of the thing, as a share of the picture's width; 1 if absent. */
  readonly zoom?: number
  readonly turnDegrees?: number
}

export interface StagedPicture extends Omit<CatalogPicture, 'sizePx'> {
  readonly shot: Shot
}
export interface StagedProduct extends Omit<CatalogProduct, 'pictures'> {
  readonly pictures: readonly StagedPicture[]
}

/** Every studio's key light comes softly from the upper left. */
const keyLight = { from: [-0.5, -0.55, 0.7], soft: 0.5 } as const

/** The scene to render for a shot, in another colour if one is named. */
export function sceneOf(shot: Shot, color = shot.color): Scene {
  const [widthPx, heightPx] = shot.sizePx
  const [x, y] = shot.at ?? [0.5, 0.5]
  const frame = {
    xPx: x * widthPx,
    yPx: y * heightPx,
    unitPx: widthPx * (shot.zoom ?? 1),
    turn: ((shot.turnDegrees ?? 0) * Math.PI) / 180,
  }
  return {
    widthPx,
    heightPx,
    seed: shot.seed,
    thing: shot.thing(),
    frame,
    color: linearOf(color),
    backdrop: shot.backdrop,
    keyLight,
  }
}
