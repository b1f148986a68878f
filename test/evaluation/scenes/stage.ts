import { linearOf } from '../../sandbox/catalog/paint/color.ts'
import type { GroundShadow, Layer, Thing } from '../../sandbox/catalog/paint/scene.ts'
import type { Owner, Piece, StagedScene } from './staged-scene.ts'

/** What differs from scene to scene; the rest follows from it. */
export type Setting = Omit<StagedScene, 'pieces' | 'shadows' | 'encoding'> & {
  readonly encoding?: StagedScene['encoding']
}

export const piece = (of: Owner, layers: readonly Layer[]): Piece => ({ of, layers })

/** The layers of a thing in a colour that stays. */
export const inColor = (layers: readonly Layer[], hex: string): Layer[] =>
  layers.map((layer) => (layer.role === 'main' ? { ...layer, role: 'trim', color: linearOf(hex) } : layer))

/** A scene of the thing alone. */
export const alone = (thing: Thing, setting: Setting): StagedScene =>
  staged([piece('thing', thing.layers)], thing.shadows, setting)

export const staged = (
  pieces: readonly Piece[],
  shadows: readonly GroundShadow[],
  setting: Setting,
): StagedScene => ({ encoding: 93, ...setting, pieces, shadows })
