import type { Signal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { type FramePoint, pan, unzoomed, type Zoom, zoomAt } from './zoom.ts'

const doubleClickScale = 3
/** A notch of a mouse wheel is about 100. */
const wheelPerDoubling = 250

/** Frames are the parts of the comparison that hold a picture each, all of the same size. */
const frameUnder = (event: Event): Element | null =>
  event.target instanceof Element ? event.target.closest('.frame') : null

const placeIn = (frame: Element, { clientX, clientY }: MouseEvent): FramePoint => {
  const { left, top, width, height } = frame.getBoundingClientRect()
  return { x: (clientX - left) / width, y: (clientY - top) / height }
}

interface Finger {
  readonly frame: Element
  readonly point: FramePoint
}

/**
 * Zooms by Ctrl and wheel, by two fingers and by double click; moves what is zoomed by wheel, by dragging and by
 * fingers. A slider keeps its drag.
 */
export const useZoomGestures = (comparison: RefObject<HTMLElement | null>, zoom: Signal<Zoom>): void => {
  useEffect(() => {
    const element = comparison.current
    if (element === null) return
    const fingers = new Map<number, Finger>()

    const roll = (event: WheelEvent): void => {
      const frame = frameUnder(event)
      const isZoomed = zoom.value.scale > 1
      if (frame === null || (!event.ctrlKey && !isZoomed)) return
      event.preventDefault()
      const { width, height } = frame.getBoundingClientRect()
      zoom.value = event.ctrlKey
        ? zoomAt(zoom.value, placeIn(frame, event), 2 ** (-event.deltaY / wheelPerDoubling))
        : pan(zoom.value, { x: -event.deltaX / width, y: -event.deltaY / height })
    }
    const doubleClick = (event: MouseEvent): void => {
      const frame = frameUnder(event)
      if (frame === null) return
      zoom.value =
        zoom.value.scale > 1 ? unzoomed : zoomAt(zoom.value, placeIn(frame, event), doubleClickScale)
    }
    const touch = (event: PointerEvent): void => {
      const frame = frameUnder(event)
      if (frame !== null) fingers.set(event.pointerId, { frame, point: placeIn(frame, event) })
    }
    const move = (event: PointerEvent): void => {
      const finger = fingers.get(event.pointerId)
      if (finger === undefined) return
      const point = placeIn(finger.frame, event)
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
      fingers.set(event.pointerId, { ...finger, point })
      if (other !== undefined)
        zoom.value = pinch(zoom.value, { other: other.point, from: finger.point, to: point })
      else if (zoom.value.scale > 1 && !(event.target instanceof HTMLInputElement))
        zoom.value = pan(zoom.value, { x: point.x - finger.point.x, y: point.y - finger.point.y })
    }
    const lift = (event: PointerEvent): void => {
      fingers.delete(event.pointerId)
    }
    element.addEventListener('wheel', roll, { passive: false })
    element.addEventListener('dblclick', doubleClick)
    element.addEventListener('pointerdown', touch)
    addEventListener('pointermove', move)
    addEventListener('pointerup', lift)
    addEventListener('pointercancel', lift)
    return () => {
      element.removeEventListener('wheel', roll)
      element.removeEventListener('dblclick', doubleClick)
      element.removeEventListener('pointerdown', touch)
      removeEventListener('pointermove', move)
      removeEventListener('pointerup', lift)
      removeEventListener('pointercancel', lift)
    }
  }, [comparison, zoom])
}

interface Pinch {
  readonly other: FramePoint
  readonly from: FramePoint
  readonly to: FramePoint
}

const distance = (one: FramePoint, other: FramePoint): number => Math.hypot(one.x - other.x, one.y - other.y)

/** One of two fingers moved: the picture follows both. */
const pinch = (zoom: Zoom, { other, from, to }: Pinch): Zoom => {
  const before = distance(from, other)
  if (before === 0) return zoom
  const middle = { x: (to.x + other.x) / 2, y: (to.y + other.y) / 2 }
  const moved = pan(zoom, { x: (to.x - from.x) / 2, y: (to.y - from.y) / 2 })
  return zoomAt(moved, middle, distance(to, other) / before)
}
