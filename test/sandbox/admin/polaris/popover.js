import { defineElement, fire, renew } from './define-element.js'
import { activatorsOf, innerControl, overlays, place } from './overlays.js'

/** @typedef {import('./define-element.js').Host} Host */

const layerStyles = `
  :host { display: contents; }
  .layer {
    position: fixed; margin: 0; padding: 0; border: 0; border-radius: 12px; overflow: auto;
    max-width: calc(100vw - 16px); max-height: calc(100vh - 16px); background: #fff; color: var(--ink);
    box-shadow: 0 4px 16px rgb(0 0 0 / .2), 0 0 0 1px rgb(0 0 0 / .06);
  }
`

/**
 * A layer over the page, beside what opened it: a press elsewhere or Escape closes it, and the focus goes back.
 * @param {Host} host
 * @param {ShadowRoot} root
 * @param {object} kind
 * @param {'menu' | 'dialog'} kind.popup
 * @param {(layer: HTMLElement) => void} [kind.opened]
 * @param {(newState: string, oldState: string) => void} [kind.told] what it tells of itself
 */
const setUpLayer = (host, root, { popup, opened, told }) => {
  const layer = /** @type {HTMLElement | null} */ (root.querySelector('.layer'))
  if (layer === null) return
  /** @type {HTMLElement | undefined} */
  let activator
  // A press on what opened it closes it as one beside it does, before the press itself asks for anything.
  let wasOpenWhenPressed = false
  const isOpen = () => layer.matches(':popover-open')
  const noteState = (/** @type {Event} */ event) => {
    wasOpenWhenPressed = isOpen() && activator !== undefined && event.composedPath().includes(activator)
  }
  addEventListener('pointerdown', noteState, { capture: true })
  addEventListener('keydown', noteState, { capture: true })
  const follow = () => {
    if (activator !== undefined) place(layer, activator)
  }
  const tellActivators = () => {
    for (const one of activatorsOf(host, 'commandfor')) {
      const control = innerControl(one)
      if (control === null) continue
      control.ariaHasPopup = popup
      control.ariaExpanded = String(isOpen() && one === activator)
    }
  }
  overlays.set(host, {
    isOpen: () => isOpen() || wasOpenWhenPressed,
    show: (by) => {
      if (isOpen()) return
      activator = by
      layer.showPopover()
      follow()
      opened?.(layer)
    },
    hide: () => {
      wasOpenWhenPressed = false
      if (isOpen()) layer.hidePopover()
    },
  })
  layer.addEventListener('beforetoggle', ({ newState }) => {
    if (newState !== 'closed') return
    const focused = /** @type {Document | ShadowRoot} */ (host.getRootNode()).activeElement
    const isWithin =
      focused === null || focused === document.body || host.contains(focused) || focused === host
    if (isWithin) activator?.focus()
  })
  layer.addEventListener('toggle', ({ newState, oldState }) => {
    tellActivators()
    const isOpening = newState === 'open'
    told?.(newState, oldState)
    if (isOpening) addEventListener('scroll', follow, { capture: true, passive: true })
    else removeEventListener('scroll', follow, { capture: true })
  })
  new ResizeObserver(() => {
    if (isOpen()) follow()
  }).observe(layer)
  tellActivators()
}

const sizes = {
  blockSize: 'auto',
  inlineSize: 'auto',
  maxBlockSize: 'none',
  maxInlineSize: 'none',
  minBlockSize: '0',
  minInlineSize: '0',
}

const cssOfSize = {
  blockSize: 'block-size',
  inlineSize: 'inline-size',
  maxBlockSize: 'max-block-size',
  maxInlineSize: 'max-inline-size',
  minBlockSize: 'min-block-size',
  minInlineSize: 'min-inline-size',
}

defineElement({
  tag: 's-popover',
  events: ['show', 'aftershow', 'hide', 'afterhide', 'toggle', 'aftertoggle'],
  properties: sizes,
  css: layerStyles,
  html: '<div class="layer" popover="auto" tabindex="-1"><slot></slot></div>',
  setUp: (host, root) =>
    setUpLayer(host, root, {
      popup: 'dialog',
      told: (newState, oldState) => {
        for (const type of newState === 'open' ? ['show', 'aftershow'] : ['hide', 'afterhide'])
          fire(host, new Event(type))
        for (const type of ['toggle', 'aftertoggle'])
          fire(host, new ToggleEvent(type, { newState, oldState }))
      },
      opened: (layer) => {
        const first = host.querySelector('[autofocus]')
        if (first instanceof HTMLElement) first.focus()
        else layer.focus({ preventScroll: true })
      },
    }),
  update: (host, root) => {
    const layer = root.querySelector('div')
    for (const [name, property] of Object.entries(cssOfSize))
      layer?.style.setProperty(property, host.getAttribute(name.toLowerCase()) ?? '')
  },
})

/** @param {Element} host */
const itemsOf = (host) =>
  [.../** @type {NodeListOf<Host>} */ (host.querySelectorAll('s-button'))].filter(({ disabled }) => !disabled)

/**
 * @param {Host} host
 * @param {KeyboardEvent} event
 */
const moveByKey = (host, event) => {
  const items = itemsOf(host)
  const at = items.indexOf(/** @type {Host} */ (document.activeElement))
  const targets = new Map([
    ['ArrowDown', items.at((at + 1) % items.length)],
    ['ArrowUp', items.at(at <= 0 ? -1 : at - 1)],
    ['Home', items.at(0)],
    ['End', items.at(-1)],
  ])
  if (event.key === 'Tab') return overlays.get(host)?.hide()
  const target = targets.get(event.key)
  if (target === undefined) return
  event.preventDefault()
  target.focus()
}

/** Buttons of a menu are its items, and sections their groups. @param {Host} host */
const arrange = (host) => {
  for (const item of /** @type {NodeListOf<Host>} */ (host.querySelectorAll('s-button'))) {
    item.setAttribute('in-menu', '')
    renew(item)
  }
  for (const group of host.querySelectorAll('s-section')) {
    group.setAttribute('in-menu', '')
    group.shadowRoot?.querySelector('section')?.setAttribute('role', 'group')
  }
}

defineElement({
  tag: 's-menu',
  properties: { accessibilityLabel: '' },
  css: `${layerStyles} .layer { min-width: 160px; padding: 6px; }`,
  html: '<div class="layer" role="menu" popover="auto"><slot></slot></div>',
  setUp: (host, root) => {
    setUpLayer(host, root, { popup: 'menu', opened: () => itemsOf(host).at(0)?.focus() })
    host.addEventListener('keydown', (event) => moveByKey(host, event))
    // An item does what it does, and the menu goes.
    host.addEventListener('click', ({ target }) => {
      if (target instanceof Element && target.closest('s-button') !== null) overlays.get(host)?.hide()
    })
    new MutationObserver(() => arrange(host)).observe(host, { childList: true, subtree: true })
  },
  update: (host, root) => {
    const menu = root.querySelector('div')
    if (menu !== null) menu.ariaLabel = host.accessibilityLabel || null
    arrange(host)
  },
})
