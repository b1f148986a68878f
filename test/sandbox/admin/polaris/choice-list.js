import { defineElement } from './define-element.js'
import { fieldProperties, labelField } from './field-styles.js'

/** @param {Element} host */
const choicesOf = (host) => [...host.querySelectorAll('s-choice')]

defineElement({
  tag: 's-choice-list',
  properties: fieldProperties,
  css: `
    :host { display: block; }
    .choices { display: grid; gap: 6px; }
    .label { font: 450 13px/20px var(--font); }
    .details { color: var(--ink-subdued); }
    .error { color: #8e1f0b; }
    .details:empty, .error:empty { display: none; }
  `,
  html: `<div role="radiogroup" aria-labelledby="label"><div class="label" id="label"></div>
    <div class="choices"><slot></slot></div></div><span class="details"></span><span class="error" role="alert"></span>`,
  setUp: (host) => {
    host.addEventListener('choose', ({ target }) => {
      for (const choice of choicesOf(host)) choice.toggleAttribute('selected', choice === target)
      // The list's values are a property only, as in Polaris.
      Object.assign(host, {
        values: choicesOf(host)
          .filter((choice) => choice.hasAttribute('selected'))
          .map((choice) => choice.getAttribute('value') ?? ''),
      })
      host.dispatchEvent(new CustomEvent('input'))
      host.dispatchEvent(new CustomEvent('change'))
    })
  },
  update: labelField,
})

defineElement({
  tag: 's-choice',
  properties: { value: '', selected: false, disabled: false },
  takesFocus: true,
  css: `
    :host { display: block; }
    label { display: flex; gap: 8px; align-items: center; font: 450 13px/20px var(--font); }
    input { margin: 0; }
  `,
  html: '<label><input type="radio"><span><slot></slot></span></label>',
  setUp: (host, root) => {
    root.querySelector('input')?.addEventListener('change', (event) => {
      event.stopPropagation()
      host.dispatchEvent(new CustomEvent('choose', { bubbles: true }))
    })
  },
  update: (host, root) => {
    const input = root.querySelector('input')
    if (input === null) return
    input.checked = host.hasAttribute('selected')
    input.disabled = host.disabled
  },
})
