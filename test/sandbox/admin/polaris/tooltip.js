import { defineElement } from './define-element.js'
import { activatorsOf, innerControl, overlays, place } from './overlays.js'

/** @typedef {import('./define-element.js').Host} Host */

defineElement({
  tag: 's-tooltip',
  css: `
    :host { display: contents; }
    .layer {
      position: fixed; margin: 0; padding: 4px 8px; max-width: 240px; border: 0; border-radius: 8px; background: #fff;
      color: var(--ink); font: 450 12px/16px var(--font); pointer-events: none;
      box-shadow: 0 2px 8px rgb(0 0 0 / .2), 0 0 0 1px rgb(0 0 0 / .06);
    }
  `,
  html: '<div class="layer" role="tooltip" popover="manual"><slot></slot></div>',
  setUp: (host, root) => {
    const layer = root.querySelector('div')
    if (layer === null) return
    const isOpen = () => layer.matches(':popover-open')
    overlays.set(host, {
      isOpen,
      show: () => {
        const [activator] = activatorsOf(host, 'interestfor').filter((one) =>
          one.matches(':hover, :focus-within, :focus'),
        )
        if (isOpen() || activator === undefined) return
        layer.showPopover()
        place(layer, activator)
      },
      hide: () => {
        if (isOpen()) layer.hidePopover()
      },
    })
  },
})

/**
 * Shows the tooltip that `interestFor` names while the host is pointed at or has the focus; Escape hides it.
 * @param {Host} host
 */
export const showOnInterest = (host) => {
  const target = () => {
    const scope = /** @type {Document | ShadowRoot} */ (host.getRootNode())
    return host.interestFor ? scope.getElementById(host.interestFor) : null
  }
  const show = () => {
    const tooltip = target()
    if (tooltip === null) return
    // What stands outside of the shadow tree cannot be referred to from inside of it.
    const control = innerControl(host)
    if (control !== null) control.setAttribute('aria-description', (tooltip.textContent ?? '').trim())
    overlays.get(tooltip)?.show()
  }
  const hide = () => {
    const tooltip = target()
    if (tooltip !== null) overlays.get(tooltip)?.hide()
  }
  host.addEventListener('pointerenter', show)
  host.addEventListener('focusin', show)
  host.addEventListener('pointerleave', hide)
  host.addEventListener('focusout', hide)
  host.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide()
  })
}
