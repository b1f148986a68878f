import { dress } from './box.js'
import { defineElement } from './define-element.js'

defineElement({
  tag: 's-tooltip',
  css: `
    :host {
      position: fixed; inset: auto; z-index: 1; max-inline-size: 240px; margin: 0; padding: 4px 8px; border: 0;
      border-radius: 8px; background: var(--surface); color: var(--ink);
      box-shadow: 0 4px 12px rgb(0 0 0 / .2), 0 0 0 1px rgb(0 0 0 / .06);
    }
    :host(:not([is-shown])) { display: none; }
  `,
  html: '<slot></slot>',
  setUp: (host) => {
    host.role = 'tooltip'
  },
})

/** What the pointer or the focus is on, and the tooltip that tells more of it. @param {Event} event */
const meant = ({ target }) => {
  const source = target instanceof Element ? target.closest('[interestfor]') : null
  const tooltip = document.getElementById(source?.getAttribute('interestfor') ?? '')
  return source !== null && tooltip?.localName === 's-tooltip' ? { source, tooltip } : undefined
}

/** @param {Event} event */
const show = (event) => {
  const found = meant(event)
  const root = found?.tooltip.shadowRoot
  if (found === undefined || !root) return
  const { left, bottom } = found.source.getBoundingClientRect()
  dress(root, `:host { left: ${Math.max(4, left)}px; top: ${bottom + 4}px; }`)
  found.tooltip.setAttribute('is-shown', '')
  const control = found.source.shadowRoot?.querySelector('.press, a') ?? found.source
  control.ariaDescription = found.tooltip.textContent?.trim() ?? ''
}

/** @param {Event} event */
const hide = (event) => meant(event)?.tooltip.removeAttribute('is-shown')

// Where there is no document, the elements are only read.
if (typeof document !== 'undefined') {
  for (const type of ['pointerover', 'focusin']) document.addEventListener(type, show)
  for (const type of ['pointerout', 'focusout']) document.addEventListener(type, hide)
}
