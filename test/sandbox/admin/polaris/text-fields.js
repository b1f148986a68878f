import { defineElement } from './define-element.js'
import {
  announce,
  fieldEvents,
  fieldProperties,
  fieldStyles,
  fieldWords,
  labelField,
  passOn,
} from './field-styles.js'
import { drawIcon } from './icons.js'

/** @typedef {import('./define-element.js').Host} Host */

/** @param {ShadowRoot} root */
const controlOf = (root) => {
  const control = root.querySelector('.control')
  return control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control : null
}

/** @param {Element} element @param {string} name @param {string | number} value left out where it is empty or without end */
const setOrRemove = (element, name, value) => {
  if (value === '' || value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY)
    element.removeAttribute(name)
  else element.setAttribute(name, String(value))
}

/** @param {Host} host @param {ShadowRoot} root */
const updateTextField = (host, root) => {
  labelField(host, root)
  const control = controlOf(root)
  if (control === null) return
  if (control.value !== host.value) control.value = host.value
  control.placeholder = host.placeholder
  control.readOnly = host.readOnly
  setOrRemove(control, 'autocomplete', host.autocomplete)
  for (const name of /** @type {const} */ (['maxLength', 'minLength', 'min', 'max', 'step']))
    if (name in host) setOrRemove(control, name.toLowerCase(), host[name])
  if (control instanceof HTMLTextAreaElement) control.rows = host.rows
  else if ('inputMode' in host && host.inputMode) control.inputMode = host.inputMode
  for (const place of /** @type {const} */ (['prefix', 'suffix'])) {
    const fix = root.querySelector(`.${place}`)
    if (fix !== null && place in host) fix.textContent = host[place]
  }
  const icon = root.querySelector('.icon')
  if (icon !== null && 'icon' in host) icon.innerHTML = drawIcon(host.icon)
  const clear = root.querySelector('.clear')
  if (clear instanceof HTMLElement) clear.hidden = host.value === '' || host.disabled || host.readOnly
}

const valueProperties = {
  ...fieldProperties,
  placeholder: '',
  readOnly: false,
  autocomplete: 'on',
}

const lengths = { minLength: 0, maxLength: Number.POSITIVE_INFINITY }

/**
 * @typedef {object} TextField
 * @property {string} tag
 * @property {string} control the field itself: an input or a textarea of the class "control"
 * @property {string} [before] what stands before it inside of the frame
 * @property {string} [after]
 * @property {Record<string, string | number | boolean>} [properties] besides those that every text field has
 * @property {readonly string[]} [events] besides those that every field fires
 * @property {string} [css]
 * @property {(host: Host, root: ShadowRoot, control: HTMLInputElement | HTMLTextAreaElement) => void} [setUp]
 * @property {(host: Host, root: ShadowRoot) => void} [update]
 */

/** @param {TextField} field */
export const defineTextField = ({
  tag,
  control,
  before = '',
  after = '',
  properties = {},
  events = [],
  css = '',
  setUp,
  update,
}) =>
  defineElement({
    tag,
    properties: { ...valueProperties, ...properties },
    live: { value: '' },
    events: [...fieldEvents, ...events],
    formValue: ({ value }) => value,
    takesFocus: true,
    css: fieldStyles + css,
    html: `<div class="field"><label class="label" for="control"></label><div class="box">${before}${control.replace(' ', ' id="control" class="control" ')}${after}</div></div>${fieldWords}`,
    setUp: (host, root) => {
      const inner = controlOf(root)
      if (inner === null) return
      // A press on the frame beside the words is meant for them.
      root.querySelector('.box')?.addEventListener('mousedown', (event) => {
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        inner.focus()
      })
      setUp?.(host, root, inner)
      passOn(host, inner)
    },
    update: (host, root) => {
      updateTextField(host, root)
      update?.(host, root)
    },
  })

const fixes = {
  before: '<span class="icon fix"></span><span class="prefix fix"></span>',
  after: '<span class="suffix fix"></span>',
}

defineTextField({
  tag: 's-text-field',
  control: '<input type="text">',
  before: fixes.before,
  after: `${fixes.after}<slot name="accessory"></slot>`,
  properties: { ...lengths, icon: '', prefix: '', suffix: '' },
})

defineTextField({
  tag: 's-text-area',
  control: '<textarea ></textarea>',
  properties: { ...lengths, rows: 2 },
  css: '.box { padding-inline-end: 4px; } textarea { resize: vertical; }',
})

defineTextField({ tag: 's-password-field', control: '<input type="password">', properties: lengths })

defineTextField({
  tag: 's-search-field',
  control: '<input type="search">',
  before: `<span class="fix">${drawIcon('search')}</span>`,
  after: `<button class="clear" type="button" aria-label="Clear" hidden>${drawIcon('x-circle')}</button>`,
  properties: lengths,
  css: `
    .box { padding-inline: 8px; }
    .clear[hidden] { display: none; }
    input::-webkit-search-cancel-button { display: none; }
  `,
  setUp: (host, root, control) => {
    root.querySelector('.clear')?.addEventListener('click', () => {
      host.value = ''
      announce(host, 'input')
      announce(host, 'change')
      control.focus()
    })
  },
})
