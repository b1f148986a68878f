import { defineElement, renew } from './define-element.js'
import { fieldEvents, fieldProperties, fieldStyles, fieldWords, labelField, passOn } from './field-styles.js'
import { drawIcon } from './icons.js'

/** @typedef {import('./define-element.js').Host} Host */

/**
 * Copies the options to the real list, as they are outside of the shadow tree.
 * @param {Host} host
 * @param {HTMLSelectElement} list
 */
const takeOptions = (host, list) => {
  const options = [...host.querySelectorAll('s-option')].map((option) => {
    const value = option.getAttribute('value') ?? ''
    const isChosen = host.value === '' ? Reflect.get(option, 'selected') === true : value === host.value
    const copy = new Option(option.textContent ?? '', value, false, isChosen)
    copy.disabled = option.hasAttribute('disabled')
    return copy
  })
  const placeholder = new Option(host.placeholder, '', false, host.value === '')
  placeholder.disabled = true
  list.replaceChildren(...(host.placeholder ? [placeholder] : []), ...options)
}

defineElement({
  tag: 's-option',
  properties: { value: '', disabled: false },
  live: { selected: false },
  css: ':host { display: none; }',
  html: '<slot></slot>',
})

defineElement({
  tag: 's-select',
  properties: { ...fieldProperties, placeholder: '', icon: '' },
  live: { value: '' },
  events: fieldEvents,
  formValue: ({ value, shadowRoot }) => value || (shadowRoot?.querySelector('select')?.value ?? ''),
  takesFocus: true,
  css: `${fieldStyles} .box { padding-inline-end: 4px; } select { cursor: pointer; }`,
  html: `<div class="field"><label class="label" for="control"></label><div class="box"><span class="icon fix"></span>
    <select id="control" class="control"></select></div></div>${fieldWords}`,
  setUp: (host, root) => {
    const list = root.querySelector('select')
    if (list === null) return
    passOn(host, list)
    // Options that came along with the list are made after it.
    queueMicrotask(() => renew(host))
    new MutationObserver(() => renew(host)).observe(host, {
      childList: true,
      subtree: true,
      characterData: true,
      attributes: true,
      attributeFilter: ['value', 'disabled', 'selected'],
    })
  },
  update: (host, root) => {
    labelField(host, root)
    const list = root.querySelector('select')
    const icon = root.querySelector('.icon')
    if (list === null || icon === null) return
    icon.innerHTML = drawIcon(host.icon)
    takeOptions(host, list)
  },
})
