import { defineElement } from './define-element.js'
import { fieldProperties, fieldStyles, labelField, passOn } from './field-styles.js'

/**
 * Copies the options to the real list, as they are outside of the shadow tree.
 * @param {import('./define-element.js').Host} host
 * @param {HTMLSelectElement} list
 */
const takeOptions = (host, list) => {
  list.replaceChildren(
    ...[...host.querySelectorAll('s-option')].map((option) => {
      const value = option.getAttribute('value') ?? ''
      const copy = new Option(option.textContent ?? '', value, false, value === host.value)
      copy.disabled = option.hasAttribute('disabled')
      return copy
    }),
  )
}

defineElement({
  tag: 's-select',
  properties: { ...fieldProperties, value: '' },
  takesFocus: true,
  css: fieldStyles,
  html: `<label><span class="label"></span><select class="box"></select></label><span class="details"></span>
    <span class="error" role="alert"></span>`,
  setUp: (host, root) => {
    const list = root.querySelector('select')
    if (list === null) return
    passOn(host, list)
    new MutationObserver(() => takeOptions(host, list)).observe(host, {
      childList: true,
      subtree: true,
      characterData: true,
    })
  },
  update: (host, root) => {
    labelField(host, root)
    const list = root.querySelector('select')
    if (list !== null) takeOptions(host, list)
  },
})

defineElement({
  tag: 's-option',
  properties: { value: '', disabled: false },
  css: ':host { display: none; }',
  html: '<slot></slot>',
})
