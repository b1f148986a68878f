import { defineElement, fire } from './define-element.js'
import { drawIcon } from './icons.js'
import { drawPress, listenToPresses, pressProperties } from './press.js'

/** @typedef {import('./define-element.js').Host} Host */

const styles = `
  :host { display: inline-flex; max-width: 100%; vertical-align: middle; }
  .chip {
    display: inline-flex; align-items: center; max-width: 100%; min-height: 24px; border-radius: 8px;
    background: #ebebeb; color: var(--ink); font: 450 12px/16px var(--font);
  }
  :host([color="subdued"]) .chip { background: #f1f1f1; color: var(--ink-subdued); }
  :host([color="strong"]) .chip { background: #d4d4d4; }
  .main { display: inline-flex; align-items: center; gap: 4px; min-width: 0; padding: 4px 8px; }
  .words { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .remove {
    display: flex; align-self: stretch; align-items: center; padding: 2px 4px; border: 0; border-radius: 8px;
    background: none; color: inherit; cursor: pointer;
  }
  .remove:hover { background: rgb(0 0 0 / .1); }
  .remove svg { width: 14px; height: 14px; }
  :host(:not([removable])) .remove { display: none; }
  @media (max-width: 490px) { .chip { min-height: 32px; } }
`

const words = '<slot name="graphic"></slot><span class="words"><slot></slot></span>'
const remove = `<button class="remove" type="button">${drawIcon('x')}</button>`

/** @param {Host} host */
const nameOf = (host) => host.accessibilityLabel || (host.textContent ?? '').trim()

/** @param {Host} host @param {ShadowRoot} root */
const labelRemove = (host, root) => {
  const button = root.querySelector('.remove')
  if (button !== null) button.ariaLabel = `Remove ${nameOf(host)}`
}

/** @param {Host} host @param {ShadowRoot} root */
const tellRemoval = (host, root) =>
  root.querySelector('.remove')?.addEventListener('click', (event) => {
    event.stopPropagation()
    fire(host, new Event('remove'))
  })

defineElement({
  tag: 's-chip',
  events: ['remove'],
  properties: { color: 'base', accessibilityLabel: '', removable: false },
  css: styles,
  html: `<span class="chip"><span class="main">${words}</span>${remove}</span>`,
  setUp: tellRemoval,
  update: labelRemove,
})

defineElement({
  tag: 's-clickable-chip',
  events: ['remove'],
  properties: { ...pressProperties, color: 'base', removable: false, interestFor: '' },
  takesFocus: true,
  css: `${styles}
    .press { border: 0; border-radius: 8px; background: none; color: inherit; font: inherit; text-decoration: none; cursor: pointer; }
    .press:hover { background: rgb(0 0 0 / .05); }
    :host([disabled]) .chip { color: #b5b5b5; background: #f7f7f7; }
    :host([disabled]) .press { cursor: default; }
  `,
  html: `<span class="chip"><button class="main press">${words}</button>${remove}</span>`,
  setUp: (host, root) => {
    listenToPresses(host, root)
    tellRemoval(host, root)
  },
  update: (host, root) => {
    drawPress(host, root)
    labelRemove(host, root)
  },
})
