import { announce } from './field-styles.js'
import { defineTextField } from './text-fields.js'

/** @typedef {import('./define-element.js').Host} Host */

const canvas =
  typeof OffscreenCanvas === 'undefined'
    ? undefined
    : new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })

/**
 * A color as "#rrggbb", or "#rrggbbaa" where it may be seen through; empty for what is no color.
 * @param {string} written "#abc", "aabbcc", "rgb(…)" or "hsl(…)"
 * @param {boolean} alpha
 */
const toHex = (written, alpha) => {
  const value = written.trim()
  const color = /^[0-9a-f]{3,8}$/i.test(value) ? `#${value}` : value
  const isKnown = /^(#|rgb|hsl)/i.test(color) && CSS.supports('color', color)
  if (!canvas || !isKnown) return ''
  canvas.clearRect(0, 0, 1, 1)
  canvas.fillStyle = color
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, opacity = 255] = canvas.getImageData(0, 0, 1, 1).data
  const parts = alpha && opacity < 255 ? [red, green, blue, opacity] : [red, green, blue]
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** @param {ShadowRoot} root */
const pickerOf = (root) => /** @type {HTMLInputElement | null} */ (root.querySelector('.picker'))

defineTextField({
  tag: 's-color-field',
  control: '<input type="text" spellcheck="false">',
  before: '<input class="picker" type="color" aria-label="Choose a color">',
  properties: { alpha: false, autocomplete: 'off' },
  css: `
    .box { padding-inline-start: 6px; }
    .box .picker {
      flex: none; width: 20px; height: 20px; padding: 0; border: 1px solid rgb(0 0 0 / .15); border-radius: 50%;
      overflow: hidden; cursor: pointer;
    }
    .picker::-webkit-color-swatch-wrapper { padding: 0; }
    .picker::-webkit-color-swatch { border: 0; }
    .picker[data-empty] { opacity: .35; }
  `,
  setUp: (host, root, control) => {
    // What was typed is written out once it is finished; before the page hears of the change.
    control.addEventListener(
      'change',
      () => {
        control.value = toHex(control.value, host.alpha) || control.value
      },
      { capture: true },
    )
    const picker = pickerOf(root)
    for (const type of /** @type {const} */ (['input', 'change']))
      picker?.addEventListener(type, (event) => {
        event.stopPropagation()
        host.value = picker.value
        announce(host, type)
      })
  },
  update: (host, root) => {
    const picker = pickerOf(root)
    if (picker === null) return
    const hex = toHex(host.value, false)
    picker.value = hex || '#ffffff'
    picker.toggleAttribute('data-empty', hex === '')
    picker.disabled = host.disabled || host.readOnly
  },
})
