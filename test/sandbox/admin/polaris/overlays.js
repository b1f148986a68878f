/**
 * @typedef {object} Overlay
 * @property {(activator?: HTMLElement) => void} show
 * @property {() => void} hide
 * @property {() => boolean} isOpen
 */

/** What can be shown and hidden by a command, though it has no method for it. @type {WeakMap<Element, Overlay>} */
export const overlays = new WeakMap()

/** @typedef {import('./define-element.js').Host} Host */

/** @param {Element} host @param {'commandfor' | 'interestfor'} attribute */
export const activatorsOf = (host, attribute) => {
  const scope = /** @type {Document | ShadowRoot} */ (host.getRootNode())
  return host.id === '' ? [] : [...scope.querySelectorAll(`[${attribute}="${CSS.escape(host.id)}"]`)]
}

/** What takes the focus within an element. @param {Element} host */
export const innerControl = (host) => host.shadowRoot?.querySelector('button, a, input') ?? null

const gapPx = 4
const edgePx = 8

/**
 * Puts a layer below its activator, or above where there is no room, and never over the edge of the page.
 * @param {HTMLElement} layer
 * @param {Element} activator
 */
export const place = (layer, activator) => {
  const anchor = (innerControl(activator) ?? activator).getBoundingClientRect()
  const { width, height } = layer.getBoundingClientRect()
  const below = anchor.bottom + gapPx
  const above = anchor.top - gapPx - height
  const fitsBelow = below + height <= innerHeight - edgePx || above < edgePx
  layer.style.insetBlockStart = `${fitsBelow ? below : above}px`
  const furthest = innerWidth - edgePx - width
  layer.style.insetInlineStart = `${Math.max(edgePx, Math.min(anchor.left, furthest))}px`
}
