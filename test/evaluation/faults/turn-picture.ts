import type { Picture } from '../edit/picture.ts'
import type { StagedScene } from '../scenes/staged-scene.ts'

type Turn = 'over' | 'half' | 'right' | 'left' | 'mirrored'

/** A picture upside down, on its side, or seen in a mirror where that shows. */
export function turnPicture(
  picture: Picture,
  { turn, scene }: { turn: number; scene: StagedScene },
): Picture {
  const ways: readonly Turn[] = [
    'half',
    'right',
    'over',
    'left',
    ...(scene.pieces.length === 2 ? (['mirrored'] as const) : []),
  ]
  return turned(picture, ways[turn % ways.length])
}

function turned({ rgb, widthPx, heightPx }: Picture, turn: Turn): Picture {
  const onItsSide = turn === 'right' || turn === 'left'
  const [width, height] = onItsSide ? [heightPx, widthPx] : [widthPx, heightPx]
  const from = {
    over: (x: number, y: number) => [x, heightPx - 1 - y],
    half: (x: number, y: number) => [widthPx - 1 - x, heightPx - 1 - y],
    mirrored: (x: number, y: number) => [widthPx - 1 - x, y],
    right: (x: number, y: number) => [y, heightPx - 1 - x],
    left: (x: number, y: number) => [widthPx - 1 - y, x],
  }[turn]
  const moved = new Uint8Array(rgb.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [column, row] = from(x, y)
      const [at, source] = [3 * (y * width + x), 3 * (row * widthPx + column)]
      moved[at] = rgb[source]
      moved[at + 1] = rgb[source + 1]
      moved[at + 2] = rgb[source + 2]
    }
  }
  return { widthPx: width, heightPx: height, rgb: moved }
}
