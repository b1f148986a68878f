import type { Signal } from '@preact/signals'
import { say } from '../texts/say.ts'
import { unzoomed, type Zoom, zoomAt } from './zoom.ts'

const middle = { x: 0.5, y: 0.5 }

/** Nearer to what is in the middle; what is seen stays the same from picture to picture. */
export const zoomIn = (zoom: Zoom): Zoom => zoomAt(zoom, middle, 1.5)
export const zoomOut = (zoom: Zoom): Zoom => zoomAt(zoom, middle, 1 / 1.5)

/** The zoom, and the ways to change it. */
export const ZoomButtons = ({ zoom }: { readonly zoom: Signal<Zoom> }) => {
  const percent = Math.round(zoom.value.scale * 100)
  return (
    <span class="zoom-buttons">
      <s-button
        variant="tertiary"
        icon="minus"
        accessibilityLabel={say('review.zoom.out')}
        disabled={percent === 100}
        onClick={() => {
          zoom.value = zoomOut(zoom.value)
        }}
      />
      <button
        type="button"
        class="zoom-percent"
        aria-label={say('review.zoom.reset', { percent })}
        onClick={() => {
          zoom.value = unzoomed
        }}
      >
        {percent} %
      </button>
      <s-button
        variant="tertiary"
        icon="plus"
        accessibilityLabel={say('review.zoom.in')}
        onClick={() => {
          zoom.value = zoomIn(zoom.value)
        }}
      />
    </span>
  )
}
