/** A part of a picture that fills its frame. All pictures of a review are seen in the same one. */
export interface Zoom {
  /** 1 shows all of it. */
  readonly scale: number
  /** What lies in the middle of the frame, as shares of its sides from the upper left. */
  readonly x: number
  readonly y: number
}

/** A place in the frame, as shares of its sides from the upper left. */
export interface FramePoint {
  readonly x: number
  readonly y: number
}

export const unzoomed: Zoom = { scale: 1, x: 0.5, y: 0.5 }

const mostScale = 8

const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most)

/** No frame looks past the edge of its picture. */
const keepInside = ({ scale, x, y }: Zoom): Zoom => {
  const margin = 0.5 / scale
  return { scale, x: clamp(x, margin, 1 - margin), y: clamp(y, margin, 1 - margin) }
}

/** Nearer or farther by a factor, so that what is seen at the point stays there. */
export const zoomAt = (zoom: Zoom, point: FramePoint, factor: number): Zoom => {
  const scale = clamp(zoom.scale * factor, 1, mostScale)
  const moved = 1 / zoom.scale - 1 / scale
  return keepInside({
    scale,
    x: zoom.x + (point.x - 0.5) * moved,
    y: zoom.y + (point.y - 0.5) * moved,
  })
}

/** Moves the picture under the frame by shares of the frame's sides. */
export const pan = (zoom: Zoom, by: FramePoint): Zoom =>
  keepInside({ ...zoom, x: zoom.x - by.x / zoom.scale, y: zoom.y - by.y / zoom.scale })

/** As a CSS transform of something that fills its frame, from the frame's upper left corner. */
export const toTransform = ({ scale, x, y }: Zoom): string =>
  scale === 1
    ? 'none'
    : `translate(${((0.5 - x * scale) * 100).toFixed(3)}%, ${((0.5 - y * scale) * 100).toFixed(3)}%) scale(${scale.toFixed(3)})`
