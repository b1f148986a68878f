import { defineElement } from './define-element.js'
import { fieldProperties, fieldStyles, labelField, passOn } from './field-styles.js'

/**
 * @param {import('./define-element.js').Host} host
 * @param {ShadowRoot} root
 */
const update = (host, root) => {
  labelField(host, root)
  const box = root.querySelector('input, textarea')
  if (!(box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement)) return
  if (box.value !== host.value) box.value = host.value
  box.placeholder = host.placeholder
  if (host.maxLength === '') box.removeAttribute('maxlength')
  else box.setAttribute('maxlength', host.maxLength)
  if (box instanceof HTMLTextAreaElement) box.rows = Number(host.rows)
}

/**
 * @param {import('./define-element.js').Host} host
 * @param {ShadowRoot} root
 */
const setUp = (host, root) => {
  const box = root.querySelector('input, textarea')
  if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) passOn(host, box)
}

const around = '<span class="details"></span><span class="error" role="alert"></span>'

defineElement({
  tag: 's-text-field',
  properties: { ...fieldProperties, value: '', placeholder: '', maxLength: '' },
  takesFocus: true,
  css: fieldStyles,
  html: `<label><span class="label"></span><input class="box" type="text"></label>${around}`,
  setUp,
  update,
})

defineElement({
  tag: 's-text-area',
  properties: { ...fieldProperties, value: '', placeholder: '', maxLength: '', rows: '2' },
  takesFocus: true,
  css: `${fieldStyles} textarea { resize: vertical; }`,
  html: `<label><span class="label"></span><textarea class="box"></textarea></label>${around}`,
  setUp,
  update,
})
