import type { Path } from '../../sandbox/catalog/paint/outline.ts'
import type { GroundShadow, Layer, Thing } from '../../sandbox/catalog/paint/scene.ts'

/** Where a point of a thing goes; both in thousandths of a unit. */
export type Move = (x: number, y: number) => readonly [x: number, y: number]

/** Layers drawn anew with every point of theirs moved; widths, folds and weave grow by `scale`. */
export function moveLayers(layers: readonly Layer[], move: Move, scale = 1): Layer[] {
  return layers.map((layer) => ({
    ...layer,
    outlines: layer.outlines.map((outline) => movePath(outline, move)),
    holes: (layer.holes ?? []).map((hole) => movePath(hole, move)),
    prints: (layer.prints ?? []).map((print) => ({
      ...print,
      outlines: print.outlines.map((outline) => movePath(outline, move)),
    })),
    stitching: (layer.stitching ?? []).map((row) => ({
      ...row,
      path: moveText(row.path, move),
      width: row.width * scale,
    })),
    relief: moveRelief(layer.relief, move, scale),
    material: { ...layer.material, grain: layer.material.grain * scale },
    lift: (layer.lift ?? 0) * scale,
    wobble: (layer.wobble ?? 1.2) * scale,
  }))
}

/** A thing made smaller or larger, standing somewhere else. */
export function placeThing(thing: Thing, to: { x: number; y: number; scale: number }): Thing {
  const move: Move = (x, y) => [to.x + x * to.scale, to.y + y * to.scale]
  return {
    layers: moveLayers(thing.layers, move, to.scale),
    shadows: thing.shadows.map((shadow) => moveShadow(shadow, move, to.scale)),
  }
}

function moveShadow(shadow: GroundShadow, move: Move, scale: number): GroundShadow {
  const [dx, dy] = shadow.shift ?? [0, 0]
  return {
    ...shadow,
    outline: shadow.outline === 'silhouette' ? 'silhouette' : movePath(shadow.outline, move),
    blur: shadow.blur * scale,
    shift: [dx * scale, dy * scale],
  }
}

function movePath(path: Path, move: Move): Path {
  return path.map((knot) => {
    const [x, y] = move(knot.x * 1000, knot.y * 1000)
    return { ...knot, x: x / 1000, y: y / 1000 }
  })
}

function moveText(text: string, move: Move): string {
  return text.replace(/(-?[\d.]+),(-?[\d.]+)/g, (_match, x: string, y: string) =>
    move(Number(x), Number(y))
      .map((value) => value.toFixed(3))
      .join(','),
  )
}

function moveRelief(relief: Layer['relief'], move: Move, scale: number): Layer['relief'] {
  return {
    ...relief,
    ...(relief.puff && { puff: { radius: relief.puff.radius * scale, height: relief.puff.height * scale } }),
    folds: (relief.folds ?? []).map((folds) => ({
      ...folds,
      length: folds.length * scale,
      width: folds.width * scale,
      height: folds.height * scale,
    })),
    creases: (relief.creases ?? []).map((crease) => ({
      ...crease,
      path: moveText(crease.path, move),
      width: crease.width * scale,
      height: crease.height * scale,
    })),
    soften: (relief.soften ?? 2) * scale,
  }
}
