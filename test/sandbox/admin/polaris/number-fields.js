import { announce } from './field-styles.js'
import { drawIcon } from './icons.js'
import { defineTextField } from './text-fields.js'

const bounds = { min: Number.NEGATIVE_INFINITY, max: Number.POSITIVE_INFINITY }

const steppers = `<span class="steppers"><button class="up" type="button" tabindex="-1" aria-hidden="true">${drawIcon('chevron-up')}</button>
  <button class="down" type="button" tabindex="-1" aria-hidden="true">${drawIcon('chevron-down')}</button></span>`

defineTextField({
  tag: 's-number-field',
  control: '<input type="number">',
  before: '<span class="prefix fix"></span>',
  after: `<span class="suffix fix"></span>${steppers}`,
  properties: { ...bounds, step: 1, inputMode: 'decimal', prefix: '', suffix: '' },
  css: `
    .box { padding-inline-end: 4px; }
    input { appearance: textfield; font-variant-numeric: tabular-nums; }
    input::-webkit-inner-spin-button { display: none; }
    .steppers { display: grid; margin-inline-start: 4px; }
    .steppers button { padding: 0 3px; height: 13px; align-items: center; }
    :host([readonly]) .steppers, :host([disabled]) .steppers { display: none; }
  `,
  setUp: (host, root, control) => {
    if (!(control instanceof HTMLInputElement)) return
    for (const [name, step] of /** @type {const} */ ([
      ['up', () => control.stepUp()],
      ['down', () => control.stepDown()],
    ]))
      root.querySelector(`.${name}`)?.addEventListener('click', () => {
        step()
        host.value = control.value
        announce(host, 'input')
        announce(host, 'change')
      })
  },
})

/** @param {string} code of a currency; the shop's own for "auto", which is the dollar here */
const symbolOf = (code) => {
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency: code === 'auto' ? 'USD' : code,
    currencyDisplay: 'narrowSymbol',
  })
  return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? ''
}

defineTextField({
  tag: 's-money-field',
  control: '<input type="number" inputmode="decimal" step="any">',
  before: '<span class="currency fix"></span>',
  properties: { ...bounds, currencyCode: 'auto' },
  css: 'input { appearance: textfield; font-variant-numeric: tabular-nums; } input::-webkit-inner-spin-button { display: none; }',
  update: (host, root) => {
    const place = root.querySelector('.currency')
    if (place !== null) place.textContent = symbolOf(host.currencyCode)
  },
})
